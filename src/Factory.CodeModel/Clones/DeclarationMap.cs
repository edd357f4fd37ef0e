using Factory.CodeModel.Syntax;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Clones;

/// <summary>The declarations of one file, to name what a run of its tokens belongs to.</summary>
internal sealed class DeclarationMap
{
    /// <summary>The share of a run, in percent, that makes a declaration its holder.</summary>
    private const int Most = 75;

    private readonly string path;
    private readonly LineStarts lines;
    private readonly IReadOnlyList<Declared> declared;
    private readonly bool holdsTests;

    private DeclarationMap(ComparedSource source, IReadOnlyList<Declared> declared)
    {
        (path, lines, this.declared) = (source.Path, new(source.Text), declared);
        holdsTests = declared.Any(declaration => declaration.IsTest);
    }

    public static DeclarationMap Of(ComparedSource source, CancellationToken cancellation) => new(
        source,
        [
            .. from unit in ParsedVariants.Of(source.Text, cancellation).Units
               from node in unit.DescendantNodes(node => node is not AttributeListSyntax)
               let declaration = Declared.Of(node)
               where declaration is not null
               select declaration,
        ]);

    /// <summary>The place of a run.</summary>
    /// <param name="starts">Where its tokens start.</param>
    public ClonePlace Place(ReadOnlySpan<int> starts)
    {
        var (first, last) = (starts[0], starts[^1]);
        var holder = declared
            .Select(declaration => (declaration.Id, declaration.Whole.Length, Shared: Math.Min(declaration.Whole.End, last + 1) - Math.Max(declaration.Whole.Start, first)))
            .Where(candidate => candidate.Shared > 0)
            .OrderByDescending(candidate => Math.Min(candidate.Shared, (last - first) * Most / 100))
            .ThenBy(candidate => candidate.Length)
            .Select(candidate => candidate.Id)
            .FirstOrDefault(path);
        return new(path, lines.Of(first, last), holder, Members(starts));
    }

    private List<WholeMember> Members(ReadOnlySpan<int> starts)
    {
        var found = new List<WholeMember>();
        foreach (var member in declared.DistinctBy(declaration => declaration.Id, StringComparer.Ordinal))
        {
            if (member.Body is { } body && body.Start >= starts[0] && body.End <= starts[^1] + 1)
            {
                found.Add(new(member.Id, CountBefore(starts, body.End) - CountBefore(starts, body.Start))
                {
                    IsPrivate = member.IsPrivate,
                    IsCallable = member.IsCallable,
                    IsInTests = holdsTests,
                });
            }
        }

        return found;
    }

    private static int CountBefore(ReadOnlySpan<int> starts, int end)
    {
        var found = starts.BinarySearch(end);
        return found < 0 ? ~found : found;
    }
}
