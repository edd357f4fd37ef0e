using Factory.Gates.Handover.CleanClones;
using Factory.Gates.Handover.Needs;
using Factory.Model.Reports;

namespace Factory.Gates.Handover;

/// <summary>FAC0802: whatever it takes beyond the repository, the repository says so.</summary>
public static class NeedsAreExplained
{
    private const int MostManualSteps = 20;

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0802",
        "Everything that is needed is explained",
        Severity.Error,
        "A secret, a variable or a step that only one person knows leaves with that person.")
    {
        Leniency = Leniency.None,
    };

    /// <summary>A finding for each need that nothing explains, for each file that is named and not there; a note for each step that a person must do.</summary>
    public static CheckOutcome Ask(NeedInventory inventory, CleanCloneFacts clone) => CheckOutcome.Looked(
        Info,
        inventory.Files,
        [
            .. clone.Missing.Select(Lacking),
            .. clone.MissingTools.Select(MissingTool),
            .. inventory.Found.Where(need => need.Kind != FoundKind.ManualStep && !clone.Missing.Any(fact => fact.Name == need.Name)).Select(Unexplained),
            .. inventory.Found.Where(need => need.Kind == FoundKind.ManualStep).Take(MostManualSteps).Select(Unexplained),
        ]);

    private static Finding Lacking(MachineFact fact) => Finding(
        Severity.Error,
        fact.Name,
        $"The build needs {fact}, and nothing explains it",
        fact.Kind == MachineFactKind.Local
            ? "Commit it, or make the build write it"
            : "Add it to handover: needs: of .factory/factory.yml with why it is needed and how somebody new gets it, or do without",
        SourceLocation.None);

    private static Finding MissingTool(string name) => Finding(
        Severity.Error,
        name,
        $"The program '{name}' is one of the explained needs and is not on the PATH of this machine",
        "Install it as its how: says, or remove it from handover: needs: if it is needed no more",
        SourceLocation.None);

    private static Finding Unexplained(FoundNeed need) => need.Kind switch
    {
        FoundKind.Variable => Finding(
            Severity.Error, need.Name, $"The environment variable '{need.Name}' is read here, and no document says what it is", Explain(need.Name), need.Place),
        FoundKind.Secret => Finding(
            Severity.Error, need.Name, $"The secret '{need.Name}' is asked for here, and no document says where it comes from", Explain(need.Name), need.Place),
        FoundKind.Tool => Finding(
            Severity.Warning, need.Name, $"The program '{need.Name}' is called here, and no document says that it is needed", Explain(need.Name), need.Place),
        FoundKind.MissingFile => Finding(
            Severity.Error, need.Name, $"'{need.Name}' is named here and is not in the repository", "Commit it, or correct what names it", need.Place),
        _ => Finding(
            Severity.Note, need.Name, $"This is done by a person: {need.Name}", "Make a target of it where that pays", need.Place),
    };

    private static string Explain(string name) =>
        $"Say in the README, in docs/ or under handover: needs: what {name} is for and how somebody new gets it; or give it a default";

    private static Finding Finding(Severity severity, string subject, string message, string fix, SourceLocation place) =>
        new(Info.Id, severity, subject, message, fix, place);
}
