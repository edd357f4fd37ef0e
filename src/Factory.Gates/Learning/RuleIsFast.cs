using System.Globalization;
using Factory.Gates.Learning.Proving;
using Factory.Model.Reports;

namespace Factory.Gates.Learning;

/// <summary>FAC0710: the rule takes no longer than the policy allows for as much code.</summary>
public static class RuleIsFast
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0710",
        "The rule is fast",
        Severity.Error,
        "Every rule is held against every change. One that takes seconds makes everybody wait, and teaches them to go around the gate.");

    /// <summary>One finding with the figures where it is slow. They stand nowhere else: they differ from run to run.</summary>
    public static CheckOutcome Ask(Admission admission, RuleProof proof)
    {
        var speed = proof.Speed;
        return speed.Characters == 0
            ? CheckOutcome.NotApplicable(Info, "there is no file that the rule is about")
            : CheckOutcome.Looked(Info, 1, speed.PerMegabyte <= proof.Policy.Slowest ? [] :
            [
                new Finding(
                    Info.Id,
                    Info.Severity,
                    admission.Rule.Id,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"'{admission.Rule.Id}' takes {speed.PerMegabyte:0} ms of processor time for a megabyte ({speed.Milliseconds:0} ms for {speed.Characters} characters), and {proof.Policy.Slowest} ms are allowed"),
                    "Give the pattern a word that few files have, or paths: include, or take away what looks into every statement",
                    new(admission.Path, admission.Asked.Line, admission.Asked.Column)),
            ]);
    }
}
