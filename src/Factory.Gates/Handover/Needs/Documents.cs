using System.Text.RegularExpressions;
using Factory.Model.Policy;

namespace Factory.Gates.Handover.Needs;

/// <summary>What the repository explains: the words of its documents, and the needs of its policy.</summary>
internal sealed class Documents
{
    private static readonly string[] Endings = [".md", ".txt", ".adoc", ".rst", ".example", ".sample"];
    private static readonly string[] OfThePast = [".factory/plans/", ".factory/lessons/"];
    private static readonly Regex Word = new(@"[A-Za-z0-9_][A-Za-z0-9_.+-]*", RegexOptions.NonBacktracking);

    private readonly HashSet<string> words = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> exact = new(StringComparer.Ordinal);

    public Documents(IEnumerable<ScriptText> documents, IEnumerable<HandoverNeed> needs)
    {
        exact.UnionWith(needs.Select(need => need.Name));
        words.UnionWith(needs.Select(need => need.Name));
        foreach (var word in documents.SelectMany(document => Word.Matches(document.Text)).Select(match => match.Value.TrimEnd('.', '-')))
        {
            words.Add(word);
            exact.Add(word);
        }
    }

    /// <summary>Whether a file explains things that hold: no changelog, no plan, no lesson.</summary>
    public static bool Hold(string path) =>
        Endings.Contains(Path.GetExtension(path).ToLowerInvariant())
        && !Path.GetFileName(path).StartsWith("CHANGELOG", StringComparison.OrdinalIgnoreCase)
        && !OfThePast.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>Whether something is explained.</summary>
    public bool Explain(FoundNeed need) => need.Kind == FoundKind.Tool ? words.Contains(need.Name) : exact.Contains(need.Name);
}
