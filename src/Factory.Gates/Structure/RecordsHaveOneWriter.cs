using Factory.Gates.Envelope;
using Factory.Gates.Structure.Records;
using Factory.Model.Policy;
using Factory.Model.Reports;

namespace Factory.Gates.Structure;

/// <summary>FAC0405: nobody but its owner writes a system of record.</summary>
public static class RecordsHaveOneWriter
{
    private const int Shown = 3;

    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0405",
        "A system of record has one writer",
        Severity.Error,
        "What is true of a thing is decided in one place. A second writer knows half of the rules, and from then on nobody can say what a wrong value means.")
    {
        Leniency = Leniency.Baseline,
    };

    /// <summary>Holds every record against every use, and against the strings that name what it is written by. Tests may write.</summary>
    public static CheckOutcome Ask(StructureFacts facts, RecordTexts texts)
    {
        if (facts.Policy.Records.Count == 0)
        {
            return CheckOutcome.NotApplicable(Info, "the policy names no system of record");
        }

        if (facts.Missing(Info) is { } missing)
        {
            return missing;
        }

        var writers = facts.Policy.Records.Select(record => new RecordWriters(record, facts, texts)).ToList();
        var tests = new TestCode(facts);
        return CheckOutcome.Looked(Info, facts.Uses.Count + texts.Files, writers.SelectMany(of => ByUse(of, tests).Concat(ByText(of, tests)))) with
        {
            Idle = [.. writers.SelectMany(of => of.Idle().Select(name => Idle(of.Record, name)))],
        };
    }

    private static IEnumerable<Finding> ByUse(RecordWriters of, TestCode tests) => UseFindings.Of(
        Info,
        of.Uses.Where(use => use.From != of.Record.Owner && !tests.Holds(use.Use.From)),
        use => Say(of, use.From, $"'{use.Use.From.Text}' uses '{use.Use.To.Text}'"))
        .Select(finding => finding with { Evidence = $"{finding.Evidence} writes {of.Record.Entity}" });

    private static IEnumerable<Finding> ByText(RecordWriters of, TestCode tests) =>
        from write in of.Texts
        where write.Module != of.Record.Owner && !tests.Holds(write.Path)
        group write by (write.Path, write.What) into same
        let first = same.First()
        let text = Say(of, first.Module, $"{first.Path} {first.What}{(same.Count() == 1 ? "" : $" ({same.Count()} times)")}")
        select new Finding(Info.Id, Info.Severity, first.Path, text.Message, text.Fix, new(first.Path, first.Literal.Line))
        {
            Evidence = $"{first.What} of {of.Record.Entity}",
        };

    private static (string Message, string Fix) Say(RecordWriters of, string module, string how)
    {
        var doors = of.Doors().Take(Shown).ToList();
        return (
            $"{(module.Length > 0 ? module : "Code that no module claims")} writes {of.Record.Entity}, which is {of.Record.Owner}'s to write: {how}",
            $"Go through {of.Record.Owner}{(doors.Count == 0 ? "" : $", which writes it in {string.Join(", ", doors)}")}; where it offers no way, add one there");
    }

    private static Finding Idle(SystemOfRecord record, string name) => new(
        GateReport.NothingToCheck.Id,
        GateReport.NothingToCheck.Severity,
        $"{record.Entity} by {name}",
        $"The record {record.Entity} is written by '{name}', and nothing in the solution declares, uses or names that",
        "Correct the name, or remove it from the record's writes",
        new(PolicyFile.RelativePath, record.Line));
}
