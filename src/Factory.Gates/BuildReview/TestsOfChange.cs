using Factory.CodeModel.Testing;
using Factory.Gates.Judging;
using Factory.Git.Changes;
using Factory.Git.Files;
using Factory.Model.Plans;

namespace Factory.Gates.BuildReview;

/// <summary>The tests that a change touches, as they are and as they were.</summary>
/// <param name="Files">The changed files that hold tests, or held some, by path.</param>
public sealed record TestsOfChange(IReadOnlyList<TestChange> Files)
{
    /// <summary>What a file holds that asserts: what only throws is no test's helper.</summary>
    private static readonly string[] AssertingText = ["Assert.", ".Should", "Verify(", "Expect("];

    /// <summary>The plans of the change, whose words can explain why a test goes.</summary>
    public IReadOnlyList<Plan> Plans { get; init; } = [];

    /// <summary>The C# files that the change deletes.</summary>
    public IReadOnlyList<string> Deleted { get; init; } = [];

    /// <summary>Methods anywhere in the tree that assert something, of those that tests without an assertion of their own call.</summary>
    public IReadOnlySet<string> AssertingMethods { get; init; } = new HashSet<string>();

    /// <summary>Reads them by syntax alone.</summary>
    public static async Task<TestsOfChange> ReadAsync(GateContext context, CancellationToken cancellation)
    {
        var found = new List<TestChange>();
        var tree = context.Repository.WorkingTree;
        var sources = context.Change.Files.Where(file => file.Path.EndsWith(".cs", StringComparison.Ordinal)).ToList();
        foreach (var file in sources)
        {
            var before = await ReadAsync(context.BaseTree, file.OldPath, cancellation);
            var now = file.Kind == ChangeKind.Deleted ? [] : await ReadAsync(tree, file.Path, cancellation);
            if (before.Count + now.Count > 0)
            {
                found.Add(new(file, before, now));
            }
        }

        return new(found)
        {
            Plans = context.Plans,
            Deleted = [.. sources.Where(file => file.Kind == ChangeKind.Deleted).Select(file => file.Path)],
            AssertingMethods = await AssertingAsync(tree, found, cancellation),
        };
    }

    private static async Task<IReadOnlyList<TestMethod>> ReadAsync(IFileTree tree, string? path, CancellationToken cancellation) =>
        path is not null && await tree.ReadAsync(path, cancellation) is { } text ? TestMethods.Of(text, cancellation) : [];

    /// <summary>Looks for the methods that mute tests call; files are only read where there is such a test.</summary>
    private static async Task<IReadOnlySet<string>> AssertingAsync(IFileTree tree, List<TestChange> files, CancellationToken cancellation)
    {
        var wanted = files.SelectMany(file => file.Now).Where(test => !test.Asserts).SelectMany(test => test.Calls).ToHashSet(StringComparer.Ordinal);
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in wanted.Count == 0 ? [] : (await tree.ListAsync("", cancellation)).Where(path => path.EndsWith(".cs", StringComparison.Ordinal)))
        {
            var text = await tree.ReadAsync(path, cancellation) ?? "";
            if (AssertingText.Any(word => text.Contains(word, StringComparison.Ordinal)) && wanted.Any(name => text.Contains(name, StringComparison.Ordinal)))
            {
                found.UnionWith(TestMethods.Asserting(text, cancellation));
            }
        }

        found.IntersectWith(wanted);
        return found;
    }
}
