using Factory.Patterns.Rules;
using Factory.Patterns.Scanning;

namespace Factory.Gates.Learning.Proving;

/// <summary>A file of the incident.</summary>
/// <param name="Path">Where it lies after the commit.</param>
/// <param name="Before">What it said before; empty where it was not there.</param>
/// <param name="After">What it said after; empty where it was no longer there.</param>
public sealed record IncidentFile(string Path, string Before, string After)
{
    /// <summary>Whether a rule tells the two apart: the commit made what it matches, or mended it.</summary>
    internal bool IsCaughtBy(Rule rule, CancellationToken cancellation)
    {
        var found = TextScan.Run([rule], [(Path, Before), (Path, After)], cancellation);
        return found[0].Count != found[1].Count;
    }
}
