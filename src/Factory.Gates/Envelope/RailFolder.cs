using Factory.Git.Files;
using Factory.Model.Faults;
using Factory.Model.Policy;

namespace Factory.Gates.Envelope;

/// <summary>Reads the decisions and patterns of a repository.</summary>
internal static class RailFolder
{
    /// <summary>Where the patterns lie in a repository.</summary>
    public const string PatternPath = ".factory/patterns";

    /// <summary>Whether a file is a pattern; a page README.md may explain the folder.</summary>
    public static bool IsPattern(string path) =>
        path.StartsWith($"{PatternPath}/", StringComparison.Ordinal)
        && path.EndsWith(".md", StringComparison.Ordinal)
        && path != $"{PatternPath}/README.md"
        && path.LastIndexOf('/') == PatternPath.Length;

    /// <summary>
    /// What can be read, by id and by name: the rails of a base, where a mistake of an earlier change must neither lift the others nor stop
    /// the change that mends it.
    /// </summary>
    public static async Task<RailSet> ReadReadableAsync(IFileTree tree, CancellationToken cancellation)
    {
        var decisions = await ReadReadableAsync(tree, path => NumberedFolder.Holds(DecisionFolder.RelativePath, path), DecisionFile.Parse, cancellation);
        var patterns = await ReadReadableAsync(tree, IsPattern, PatternFile.Parse, cancellation);
        return new([.. decisions.OrderBy(decision => decision.Id)], patterns);
    }

    private static async Task<IReadOnlyList<T>> ReadReadableAsync<T>(IFileTree tree, Func<string, bool> isRail, Func<string, string, T> parse, CancellationToken cancellation)
    {
        var found = new List<T>();
        foreach (var path in (await tree.ListAsync(".factory", cancellation)).Where(isRail))
        {
            try
            {
                found.Add(parse(await tree.ReadAsync(path, cancellation) ?? "", path));
            }
            catch (InvalidInputException)
            {
                // Whoever changes it next is told what is wrong with it.
            }
        }

        return found;
    }

    /// <summary>All decisions, by id, and all patterns, by name.</summary>
    /// <param name="tree">The files.</param>
    /// <param name="references">What they may refer to.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="InvalidInputException">Names every mistake in every file.</exception>
    public static async Task<RailSet> ReadAsync(IFileTree tree, RailReferences references, CancellationToken cancellation)
    {
        var problems = new Problems();
        var decisions = new List<Decision>();
        var patterns = new List<CanonicalPattern>();
        try
        {
            decisions.AddRange(await DecisionFolder.ReadAsync(tree, references, cancellation));
        }
        catch (InvalidInputException mistakes)
        {
            problems.Add(mistakes.Problems);
        }

        foreach (var path in (await tree.ListAsync(PatternPath, cancellation)).Where(IsPattern))
        {
            try
            {
                var text = await tree.ReadAsync(path, cancellation) ?? "";
                var pattern = PatternFile.Parse(text, path, references);
                patterns.Add(pattern);
                problems.Add(await ExemplarMistakesAsync(tree, pattern, KeyPlace.In(text, path, "exemplar"), cancellation));
            }
            catch (InvalidInputException mistakes)
            {
                problems.Add(mistakes.Problems);
            }
        }

        problems.ThrowIfAny();
        return new(decisions, patterns);
    }

    /// <summary>The last name of the symbol must stand in the file as a word; what it declares exactly, the checks that read code know.</summary>
    private static async Task<IReadOnlyList<InputProblem>> ExemplarMistakesAsync(IFileTree tree, CanonicalPattern pattern, string place, CancellationToken cancellation)
    {
        var symbol = pattern.Exemplar.Symbol;
        var name = symbol[(symbol.LastIndexOf('.') + 1)..];
        return await tree.ReadAsync(pattern.Exemplar.Path, cancellation) is { } text && Words.Holds(text, name)
            ? []
            : [new(place, $"'{pattern.Exemplar.Path}' declares no '{symbol}'", "Name a type or member of that file")];
    }
}
