using Factory.CodeModel.Syntax;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.CodeModel.Metrics;

/// <summary>Measures C# source text. Any text can be measured: what is no C# simply has fewer members.</summary>
public static class SourceMetrics
{
    /// <summary>
    /// Measures a file. Both sides of an <c>#if</c> are measured: a member that exists on both has the larger of its figures. A file whose
    /// brackets nest deeper than any person's is not read, which shows as a member past every limit.
    /// </summary>
    public static FileMetrics Of(string path, string text, CancellationToken cancellation)
    {
        var variants = ParsedVariants.Of(text, cancellation);
        var found = variants.Units
            .SelectMany(unit => Members(unit, cancellation))
            .Concat(variants.IsTooDeep ? [Unreadable(variants.Depth, CountLines(text))] : [])
            .GroupBy(member => (member.Id, member.Line, member.Column))
            .Select(Largest)
            .OrderBy(member => member.Line)
            .ThenBy(member => member.Column)
            .ThenBy(member => member.Id, StringComparer.Ordinal);

        return new(path, CountLines(text), [.. Unique(found)]);
    }

    private static IEnumerable<MemberMetrics> Members(CompilationUnitSyntax unit, CancellationToken cancellation)
    {
        if (MemberReader.ReadTopLevel(unit) is { } topLevel)
        {
            yield return topLevel;
        }

        foreach (var node in unit.DescendantNodes())
        {
            cancellation.ThrowIfCancellationRequested();
            if (MemberReader.Read(node) is { } member)
            {
                yield return member;
            }
        }
    }

    private static MemberMetrics Largest(IEnumerable<MemberMetrics> variants) => variants.Aggregate((one, other) => one with
    {
        Lines = Math.Max(one.Lines, other.Lines),
        Parameters = Math.Max(one.Parameters, other.Parameters),
        Nesting = Math.Max(one.Nesting, other.Nesting),
        Complexity = Math.Max(one.Complexity, other.Complexity),
    });

    private static MemberMetrics Unreadable(int depth, int lines) => new("M:<unreadable>", MemberKind.Unreadable, 1, 1, lines, 0, depth, 1);

    private static IEnumerable<MemberMetrics> Unique(IEnumerable<MemberMetrics> members)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var member in members)
        {
            var times = seen[member.Id] = seen.GetValueOrDefault(member.Id) + 1;
            yield return times == 1 ? member : member with { Id = $"{member.Id}#{times}" };
        }
    }

    private static int CountLines(string text) =>
        text.Length == 0 ? 0 : text.AsSpan().Count('\n') + (text[^1] == '\n' ? 0 : 1);
}
