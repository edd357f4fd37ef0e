using System.Globalization;
using Factory.Patterns.Generalising.Differences;
using Microsoft.CodeAnalysis;

namespace Factory.Patterns.Generalising.Writing;

/// <summary>
/// The metavariables of one rule: the same code always gets the same one, and of several places those parts that are the same in each of
/// them, which makes what is written a least general generalisation (Plotkin, "A note on inductive generalization", 1970).
/// </summary>
internal sealed class Metavariables
{
    private const int Longest = 24;

    private static readonly string[] Plain = ["X", "Y", "Z", "A", "B", "C", "D", "E", "F", "G"];

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>The one for some code; null where there is none yet.</summary>
    public string? Known(IReadOnlyList<SyntaxNode> nodes) => names.GetValueOrDefault(Key(nodes));

    /// <summary>The one for an expression, made where there is none yet.</summary>
    public string Of(IReadOnlyList<SyntaxNode> nodes) => Add(Key(nodes), "");

    /// <summary>The one for a name, made where there is none yet.</summary>
    public string Of(IReadOnlyList<SyntaxToken> tokens)
    {
        List<string> texts = [.. tokens.Select(token => token.Text)];
        return Add(string.Join('\n', texts), texts.Distinct(StringComparer.Ordinal).Count() == 1 ? texts[0] : "");
    }

    /// <summary>One that stands for nothing that is known, such as the body of a member.</summary>
    public string Other(string name) => Add($"\n{name}", name);

    /// <summary>One that nothing else gets.</summary>
    public string Fresh() => $"${Free("")}";

    private static string Key(IReadOnlyList<SyntaxNode> nodes) => string.Join('\n', nodes.Select(SyntaxKeys.Written));

    private string Add(string key, string hint)
    {
        if (!names.TryGetValue(key, out var name))
        {
            names.Add(key, name = $"${Free(Words(hint))}");
        }

        return name;
    }

    private string Free(string hint)
    {
        var wished = hint.Length == 0 ? Plain.Prepend("").FirstOrDefault(name => name.Length > 0 && !taken.Contains(name)) ?? "X" : hint;
        var name = wished;
        for (var i = 2; !taken.Add(name); i++)
        {
            name = string.Create(CultureInfo.InvariantCulture, $"{wished}{i}");
        }

        return name;
    }

    /// <summary><c>_itemCount</c> as <c>ITEM_COUNT</c>; empty where the name has letters that a metavariable can't have.</summary>
    private static string Words(string name)
    {
        var words = new System.Text.StringBuilder();
        var plain = name.TrimStart('@').TrimStart('_');
        for (var i = 0; i < plain.Length; i++)
        {
            if (char.IsAsciiLetterUpper(plain[i]) && i > 0 && char.IsAsciiLetterLower(plain[i - 1]))
            {
                words.Append('_');
            }

            words.Append(char.ToUpperInvariant(plain[i]));
        }

        var all = words.ToString();
        return all.Length is > 0 and <= Longest && char.IsAsciiLetterUpper(all[0]) && all.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) || letter == '_')
            ? all
            : "";
    }
}
