using Factory.CodeModel.Metrics;
using Factory.Gates.Envelope.Globs;
using Factory.Gates.Judging;
using Factory.Gates.Structure.Bases;
using Factory.Gates.Structure;
using Factory.Model.Reports;

namespace Factory.Gates.IntegrationReview;

/// <summary>A type with its figures.</summary>
/// <param name="Now">As it stands.</param>
/// <param name="Before">As it was at the base; null where it is new, or where the base is not known.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="IsBaseKnown">Whether the figures of the base are known.</param>
public sealed record MeasuredType(TypeFigures Now, TypeFigures? Before, SourceLocation Place, bool IsBaseKnown)
{
    /// <summary>The types whose figures a change can have made larger: all, or where the base is not known those of the files that it touches.</summary>
    public static IReadOnlyList<MeasuredType> Of(StructureFacts facts, BaseStructure before, IReadOnlyList<MeasuredFile> files)
    {
        if (facts.Policy.Limits is { FanIn: 0, FanOut: 0, InheritanceDepth: 0, Lcom4: 0 } || facts.Absence.Length > 0)
        {
            return [];
        }

        var touched = files.Select(file => file.Current.Path).ToHashSet(StringComparer.Ordinal);
        var excluded = GlobSet.Of(facts.Policy.Exclude);
        var old = before.Structure is null ? null : new OldTypes(before.Structure.Types, facts.Kept.Types);
        return
        [
            .. from figures in facts.Kept.Types
               let place = facts.Graph.TypeOf(new(figures.Assembly, figures.Id))?.Place ?? SourceLocation.None
               where (old is not null || touched.Contains(place.Path)) && !excluded.Matches(place.Path)
               select new MeasuredType(figures, old?.Find(figures), place, old is not null),
        ];
    }
}
