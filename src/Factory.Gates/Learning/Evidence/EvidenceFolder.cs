using Factory.Git.Files;
using Factory.Model.Faults;

namespace Factory.Gates.Learning.Evidence;

/// <summary>Reads <c>.factory/evidence/</c>: the judged hits of each rule, in a file that is named after it.</summary>
public static class EvidenceFolder
{
    /// <summary>Where it lies in a repository.</summary>
    public const string RelativePath = ".factory/evidence";

    private const string Extension = ".yml";

    /// <summary>Where the judged hits of a rule stand.</summary>
    public static string PathOf(string rule) => $"{RelativePath}/{rule}{Extension}";

    /// <summary>Whether a path is one of judged hits.</summary>
    public static bool Holds(string path) =>
        path.StartsWith(RelativePath, StringComparison.Ordinal) && path.EndsWith(Extension, StringComparison.Ordinal) && path.LastIndexOf('/') == RelativePath.Length;

    /// <summary>The judgements in one state of the repository, by the id of the rule.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in every file.</exception>
    public static async Task<IReadOnlyDictionary<string, IReadOnlyList<Judgement>>> ReadAsync(IFileTree tree, CancellationToken cancellation)
    {
        var problems = new Problems();
        var judged = new SortedDictionary<string, IReadOnlyList<Judgement>>(StringComparer.Ordinal);
        var paths = (await tree.ListAsync(RelativePath, cancellation)).Where(Holds).ToList();
        await tree.ExpectAsync(paths, cancellation);
        foreach (var path in paths)
        {
            try
            {
                judged[Path.GetFileNameWithoutExtension(path)] = EvidenceFile.Parse(await tree.ReadAsync(path, cancellation) ?? "", path);
            }
            catch (InvalidInputException mistakes)
            {
                problems.Add(mistakes.Problems);
            }
        }

        problems.ThrowIfAny();
        return judged;
    }
}
