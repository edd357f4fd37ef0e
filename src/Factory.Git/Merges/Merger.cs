using System.Globalization;
using Factory.Git.Commands;
using Factory.Model.Faults;

namespace Factory.Git.Merges;

/// <summary>Merges two commits inside git's object store: no working tree, no index, no reference takes part.</summary>
internal sealed class Merger(GitCommand git, Revisions revisions)
{
    private const int Conflicted = 1;

    public async Task<MergeOutcome> MergeAsync(string ours, string theirs, CancellationToken cancellation)
    {
        var left = await CommitAsync(ours, cancellation);
        var right = await CommitAsync(theirs, cancellation);
        if (await revisions.MergeBaseAsync(left, right, cancellation) is null)
        {
            return await revisions.IsShallowAsync(cancellation)
                ? throw new InvalidInputException("git", $"this clone is too shallow to merge {theirs}", "Fetch the history: `git fetch --unshallow` (on GitHub: fetch-depth: 0 for actions/checkout)")
                : new(null, [new("", $"{ours} and {theirs} share no history")]);
        }

        var call = new GitCall("merge-tree", "--write-tree", "-z", "--name-only", "--messages", left, right);
        var outcome = await git.TryAsync(call, cancellation);
        return outcome.ExitCode switch
        {
            0 => new(outcome.Output.Split('\0')[0].Trim(), []),
            Conflicted => new(null, Conflicts(outcome.Output)),
            _ => throw GitCommand.Refusal(call, outcome),
        };
    }

    private async Task<string> CommitAsync(string name, CancellationToken cancellation) =>
        await revisions.CommitAsync(name, cancellation)
        ?? throw new InvalidInputException("git", $"'{name}' names no commit of this repository", "Fetch it, or give another one");

    /// <summary>
    /// The tree, the conflicted paths, an empty field, then messages: a number of paths, the paths, a kind, a text.
    /// </summary>
    private static IReadOnlyList<MergeConflict> Conflicts(string output)
    {
        var fields = new Queue<string>(output.Split('\0').Skip(1));
        var paths = new List<string>();
        while (fields.TryDequeue(out var path) && path.Length > 0)
        {
            paths.Add(path);
        }

        var messages = Messages(fields).ToLookup(conflict => conflict.Path, conflict => conflict.Message, StringComparer.Ordinal);
        return [.. paths.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(path => new MergeConflict(path, Words(messages[path])))];
    }

    private static string Words(IEnumerable<string> messages) => string.Join("; ", messages) is { Length: > 0 } words ? words : "both sides changed it";

    private static IEnumerable<MergeConflict> Messages(Queue<string> fields)
    {
        while (fields.TryDequeue(out var count) && int.TryParse(count, CultureInfo.InvariantCulture, out var number))
        {
            string[] paths = [.. Enumerable.Range(0, number).Select(_ => fields.Dequeue())];
            var kind = fields.Dequeue();
            var text = fields.Dequeue().Trim().ReplaceLineEndings(" ");
            foreach (var path in kind.StartsWith("CONFLICT", StringComparison.Ordinal) ? paths : [])
            {
                yield return new(path, text);
            }
        }
    }
}
