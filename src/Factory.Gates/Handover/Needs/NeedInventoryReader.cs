using Factory.Gates.Envelope.Globs;
using Factory.Git.Files;
using Factory.Model.Faults;
using Factory.Model.Policy;

namespace Factory.Gates.Handover.Needs;

/// <summary>Reads what a tree needs beyond itself and does not explain.</summary>
internal sealed class NeedInventoryReader(IFileTree tree, FactoryPolicy policy)
{
    private const int LongestFile = 512 * 1024;

    private static readonly string[] Endings =
        [".sh", ".bash", ".ps1", ".psm1", ".cs", ".yml", ".yaml", ".md", ".txt", ".adoc", ".rst", ".example", ".sample", ".dockerfile", ""];

    public async Task<NeedInventory> ReadAsync(CancellationToken cancellation)
    {
        var paths = await tree.ListAsync("", cancellation);
        var excluded = GlobSet.Of([.. policy.Handover.Exclude, .. policy.RulesExclude]);
        var texts = await TextsAsync(paths, cancellation);
        var judged = texts.Where(text => !excluded.Matches(text.Path)).ToList();
        var documents = new Documents(texts.Where(text => Documents.Hold(text.Path)), policy.Handover.Needs);

        var asked = Asked(judged).DistinctBy(need => (need.Kind, need.Name)).ToList();
        var unexplained = asked.Where(need => !documents.Explain(need)).ToList();
        return new([.. unexplained, .. Missing(judged, new(paths))], policy.Handover.Needs, judged.Count) { ExplainedCount = asked.Count - unexplained.Count };
    }

    private static IEnumerable<FoundNeed> Asked(IReadOnlyList<ScriptText> files)
    {
        var variables = new VariableReads(files);
        return files.SelectMany(file => variables.In(file).Concat(PipelineReads.In(file)).Concat(ToolCalls.In(file)));
    }

    private static IEnumerable<FoundNeed> Missing(IEnumerable<ScriptText> files, KnownFiles known) =>
        files.SelectMany(file => DocumentReads.Guides(file.Path) ? DocumentReads.In(file, known) : ScriptReferences.In(file, known))
            .DistinctBy(need => (need.Kind, need.Name, need.Place.Path));

    private async Task<IReadOnlyList<ScriptText>> TextsAsync(IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var texts = new List<ScriptText>();
        foreach (var path in paths.Where(path => Endings.Contains(Path.GetExtension(path).ToLowerInvariant())))
        {
            if (await TextAsync(path, cancellation) is { Length: > 0 and <= LongestFile } text && !text.Contains('\0', StringComparison.Ordinal))
            {
                texts.Add(new(path, text.ReplaceLineEndings("\n")));
            }
        }

        return texts;
    }

    private async Task<string?> TextAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return await tree.ReadAsync(path, cancellation);
        }
        catch (InvalidInputException)
        {
            // What is too large to be read is neither a script nor an explanation.
            return null;
        }
    }
}
