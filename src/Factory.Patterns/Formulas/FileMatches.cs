using Factory.Patterns.Matching;

namespace Factory.Patterns.Formulas;

/// <summary>The matches of patterns in a file, each worked out once.</summary>
internal sealed class FileMatches(SourceFile file, CancellationToken cancellation) : MatchSource(file, cancellation)
{
    private readonly Dictionary<Pattern, IReadOnlyList<Found>> known = [];

    public override IReadOnlyList<Found> Of(Pattern pattern)
    {
        if (!known.TryGetValue(pattern, out var found))
        {
            known.Add(pattern, found = [.. Of(pattern, new(0, File.Text.Length)).Distinct(SameFound.Comparer)]);
        }

        return found;
    }

    public override IEnumerable<Found> Of(Pattern pattern, TextSpan within) => pattern.Match(File, within, Cancellation);

    /// <summary>Keeps what a walk over the file found for a pattern.</summary>
    public void Add(Pattern pattern, IEnumerable<Found> found) => known[pattern] = [.. found.Distinct(SameFound.Comparer)];
}
