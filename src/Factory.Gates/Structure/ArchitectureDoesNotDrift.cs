using System.Globalization;
using Factory.Gates.Structure.Bases;
using Factory.Model.Reports;

namespace Factory.Gates.Structure;

/// <summary>FAC0413: no figure of the architecture gets worse by more than a step that one change may take.</summary>
public static class ArchitectureDoesNotDrift
{
    /// <summary>Smaller steps are within what any change does.</summary>
    private const double Step = 0.02;

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0413",
        "The architecture does not drift",
        Severity.Warning,
        "No single change ruins an architecture. A figure that gets worse with each of them does, and nobody sees it who looks at one change alone.");

    /// <summary>Compares the figures of the judged tree with those of the base.</summary>
    public static CheckOutcome Ask(StructureFacts facts, BaseStructure before)
    {
        if (facts.Missing(Info) is { } missing)
        {
            return missing;
        }

        if (before.Structure is null)
        {
            return CheckOutcome.NotEvaluated(Info, before.Absence) with { Required = false };
        }

        var measures = Measures(before.Structure.Figures, facts.Kept.Figures);
        return CheckOutcome.Looked(Info, measures.Count, measures.Where(measure => Math.Round(measure.Worse, 3) > measure.Allowed).Select(Found));
    }

    /// <summary>The figures of the judged tree, each with that of the base where it is known.</summary>
    public static IReadOnlyList<Figure> Figures(StructureFacts facts, BaseStructure before)
    {
        if (facts.Absence.Length > 0)
        {
            return [];
        }

        var now = facts.Kept.Figures;
        return
        [
            .. from measure in Measures(before.Structure?.Figures ?? now, now)
               select new Figure(measure.Name, before.Structure is null || measure.Before == measure.Now ? measure.Now : $"{measure.Before} → {measure.Now}"),
        ];
    }

    private static IReadOnlyList<Measure> Measures(ArchitectureFigures before, ArchitectureFigures now) =>
    [
        new("Types", Text(before.Types), Text(now.Types), 0, 1, ""),
        new("Public API", Text(before.Api), Text(now.Api), 0, 1, ""),
        new("Edges between modules", Text(before.Edges), Text(now.Edges), 0, 1, ""),
        new("Namespaces on a circle", Text(before.CyclicNamespaces), Text(now.CyclicNamespaces), now.CyclicNamespaces - before.CyclicNamespaces, 0, "More namespaces depend on each other in a circle"),
        new("Propagation cost", Text(before.PropagationCost), Text(now.PropagationCost), now.PropagationCost - before.PropagationCost, Step, "A change in one namespace can reach more of the others"),
        new("Modularity", Text(before.Modularity), Text(now.Modularity), before.Modularity - now.Modularity, Step, "Types use more of other modules and less of their own"),
        new("Tests for each type", Text(before.TestRatio), Text(now.TestRatio), before.TestRatio - now.TestRatio, Step, "There are fewer tests for the types that there are"),
    ];

    private static Finding Found(Measure measure) => new(
        Info.Id,
        Info.Severity,
        measure.Name,
        $"{measure.Meaning}: {measure.Name.ToLowerInvariant()} was {measure.Before} at the base and is {measure.Now}",
        "Look at the edges that the change adds (./build.sh Explain --edge \"A->B\"), and whether each is worth it",
        SourceLocation.None);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>One figure at the base and now, and by how much it got worse.</summary>
    private sealed record Measure(string Name, string Before, string Now, double Worse, double Allowed, string Meaning);
}
