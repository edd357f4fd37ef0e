using Factory.Gates.Structure.Bases;
using Factory.Model.Plans;
using Factory.Model.Reports;

namespace Factory.Gates.Structure;

/// <summary>FAC0409: what others can use of the compiled assemblies changes only as far as a plan of the change says.</summary>
public static class PublicApiFollowsPlan
{
    private const int Shown = 5;

    /// <summary>What plans say about public API, from the weakest word to the strongest.</summary>
    private static readonly string[] Words = ["none", "additive", "breaking"];

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0409",
        "Public API changes only as planned",
        Severity.Error,
        "What others can use is a promise. Adding to it is a decision, and breaking it is a cost that somebody else pays.");

    /// <summary>Compares what was compiled with the base, for each target framework; what a plan allows is told as a note.</summary>
    public static CheckOutcome Ask(StructureFacts facts, BaseStructure before, IReadOnlyList<Plan> plans)
    {
        if (facts.Missing(Info) is { } missing)
        {
            return missing;
        }

        if (before.Structure is null)
        {
            return CheckOutcome.NotEvaluated(Info, before.Absence) with { Required = false };
        }

        var now = facts.Kept;
        var said = plans.Select(plan => Array.IndexOf(Words, plan.Scope.Api)).DefaultIfEmpty(0).Max();
        var changes = ApiChange.Between(before.Structure, now);
        return CheckOutcome.Looked(
            Info,
            facts.Graph.Types.Count,
            from change in changes
            group change by (change.Symbol.Assembly, change.Symbol.TypeId, change.IsBreaking) into same
            select Found(facts, [.. same], Words[said]));
    }

    private static Finding Found(StructureFacts facts, IReadOnlyList<ApiChange> changes, string said)
    {
        var first = changes[0].Symbol;
        var isBreaking = changes[0].IsBreaking;
        var names = changes.GroupBy(change => (change.Symbol.Id, change.What)).ToList();
        var frameworks = changes.Select(change => change.Symbol.Framework).Distinct(StringComparer.Ordinal).ToList();
        var text = string.Join(", ", names.Take(Shown).Select(name => $"'{name.Key.Id[2..]}' {name.Key.What}"));
        var isPlanned = Array.IndexOf(Words, said) >= (isBreaking ? 2 : 1);
        return new(
            Info.Id,
            isPlanned ? Severity.Note : Severity.Error,
            first.TypeId,
            $"The change to public API of {first.Assembly} ({string.Join(", ", frameworks)}) is {(isBreaking ? "breaking" : "additive")}: {text}{(names.Count > Shown ? $", and {names.Count - Shown} more" : "")}"
                + (isPlanned ? "" : $"; the plans of the change say {said}"),
            isPlanned ? "Nothing is to do: a plan says so" : $"Keep it internal or keep what was there, or write scope.api: {(isBreaking ? "breaking" : "additive")} in the plan",
            facts.Graph.TypeOf(new(first.Assembly, first.TypeId))?.Place ?? SourceLocation.None)
        {
            Evidence = $"{(isBreaking ? "breaking" : "additive")} {string.Join(' ', names.Select(name => name.Key.Id))}",
        };
    }
}
