using Factory.CodeModel.Metrics;
using Factory.Gates.Judging;
using Factory.Git.Changes;

namespace Factory.Gates.IntegrationReview.Criteria;

/// <summary>The members of changed files in which the change wrote no line.</summary>
internal sealed class UntouchedTests
{
    private readonly HashSet<string> names;

    private UntouchedTests(HashSet<string> names) => this.names = names;

    /// <summary>Reads these files as the change has them.</summary>
    public static async Task<UntouchedTests> ReadAsync(GateContext context, IEnumerable<FileChange> files, CancellationToken cancellation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var tree = context.Repository.Tree(context.Change.Head);
        foreach (var file in files.Where(file => file.Kind == ChangeKind.Modified))
        {
            var members = SourceMetrics.Of(file.Path, await tree.ReadIfReadableAsync(file.Path, cancellation) ?? "", cancellation).Members;
            names.UnionWith(members.Where(member => !file.AddedLines.Any(range => range.First < member.Line + member.Lines && range.Last >= member.Line)).Select(member => Plain(member.Id["M:".Length..])));
        }

        return new(names);
    }

    /// <summary>Whether a test is one of them, by its full name.</summary>
    public bool Holds(string test) => names.Contains(Plain(test).Replace('+', '.'));

    private static string Plain(string name) => name.IndexOf('(', StringComparison.Ordinal) is >= 0 and var parameters ? name[..parameters] : name;
}
