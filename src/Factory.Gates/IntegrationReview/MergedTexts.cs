using Factory.Gates.Envelope.Globs;
using Factory.Gates.Judging;
using Factory.Gates.Learning;
using Factory.Gates.Learning.Rules;
using Factory.Git.Changes;
using Factory.Git.Files;
using Factory.Git.Merges;
using Factory.Model.Faults;

namespace Factory.Gates.IntegrationReview;

/// <summary>Reads all files of the merged tree for the rules; of the working tree where there is no merge.</summary>
internal static class MergedTexts
{
    public static IFileTree TreeOf(GateContext context, MergeOutcome? merge) =>
        merge?.TreeId is { } id ? context.Repository.Tree(id) : context.Repository.WorkingTree;

    public static async Task<RulesHoldInput> ReadAsync(GateContext context, MergeOutcome? merge, CancellationToken cancellation)
    {
        var rules = await EnforcedRules.ReadAsync(context, cancellation);
        var tree = TreeOf(context, merge);
        var excluded = GlobSet.Of(context.Policy.RulesExclude);
        var changes = context.Change.Files.Where(file => file.Kind != ChangeKind.Deleted).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var texts = new List<ChangedText>();
        foreach (var path in await tree.ListAsync("", cancellation))
        {
            if (!excluded.Matches(path) && rules.Any(tested => tested.Rule.Covers(path)))
            {
                var text = await ReadAsync(tree, path, cancellation);
                var isOurs = changes.TryGetValue(path, out var change) && await IsAsync(text, context.Repository.WorkingTree, path, cancellation);
                texts.Add(isOurs ? text with { Change = change! } : text);
            }
        }

        return new(rules, [], texts) { Everything = true };
    }

    private static async Task<ChangedText> ReadAsync(IFileTree tree, string path, CancellationToken cancellation)
    {
        var untouched = new FileChange(path, ChangeKind.Modified, path, []);
        try
        {
            var text = await tree.ReadAsync(path, cancellation) ?? "";
            return text.Contains('\0', StringComparison.Ordinal) ? new(untouched, "") : new(untouched, text);
        }
        catch (InvalidInputException obstacle)
        {
            return new(untouched, "", obstacle.Message);
        }
    }

    /// <summary>The lines of a change are those of the working tree: where the merge gives another text, nobody knows them.</summary>
    private static async Task<bool> IsAsync(ChangedText merged, IFileTree working, string path, CancellationToken cancellation) =>
        merged.Obstacle.Length == 0 && (await ReadAsync(working, path, cancellation)).Text == merged.Text;
}
