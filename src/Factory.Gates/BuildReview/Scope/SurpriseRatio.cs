using System.Globalization;
using Factory.Gates.Envelope.Globs;
using Factory.Gates.Judging;
using Factory.Model.Reports;

namespace Factory.Gates.BuildReview.Scope;

/// <summary>How much of a change its plans did not foresee: the changed symbols outside of their scope, of all that changed.</summary>
public static class SurpriseRatio
{
    /// <summary>
    /// Counts members that the change wrote on or took away; a C# file in which no member changed (fields, a record's properties) counts as
    /// one symbol. None where no open plan belongs to the change.
    /// </summary>
    public static IReadOnlyList<Figure> Of(ScopeFacts facts, IReadOnlyList<MeasuredFile> files)
    {
        if (facts.Exemption is not null || facts.Limits.Count == 0)
        {
            return [];
        }

        var allowed = GlobSet.Of(facts.AllowedPaths);
        var counts = files.Select(file => (IsPlanned: allowed.Matches(file.Current.Path), Symbols: Math.Max(1, file.ChangedMembers.Count))).ToList();
        var all = counts.Sum(file => file.Symbols);
        var surprises = counts.Where(file => !file.IsPlanned).Sum(file => file.Symbols);
        return all == 0
            ? []
            : [new("Surprise ratio", string.Create(CultureInfo.InvariantCulture, $"{(double)surprises / all:0.##} ({surprises} of {all} changed symbols lie outside of the plan)"))];
    }
}
