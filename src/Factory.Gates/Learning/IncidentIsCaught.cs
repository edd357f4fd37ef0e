using Factory.Gates.Learning.Proving;
using Factory.Model.Reports;

namespace Factory.Gates.Learning;

/// <summary>FAC0707: at the commit that the lesson names, or one of several, the rule would have caught the mistake.</summary>
public static class IncidentIsCaught
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0707",
        "The incident itself would have been caught",
        Severity.Error,
        "An example is what somebody remembers of a mistake. The mistake itself is in the history, and a rule that passes it over was made for another one.");

    /// <summary>One finding where the rule matches as much before the commits as after them, in every file.</summary>
    public static CheckOutcome Ask(Admission admission, RuleProof proof, CancellationToken cancellation)
    {
        var incident = proof.Incident;
        if (incident.Obstacle.Length > 0)
        {
            return CheckOutcome.NotApplicable(Info, incident.Obstacle);
        }

        var id = admission.Rule.Id;
        var commits = $"the {(incident.Commits.Count == 1 ? "commit" : "commits")} {string.Join(", ", incident.Commits)}";
        var missed = incident.Files.Count == 0
            ? $"T{commits[1..]} changed no file that '{id}' is about"
            : $"'{id}' matches nothing that {commits} wrote or took away";
        return CheckOutcome.Looked(Info, Math.Max(1, incident.Files.Count), incident.Files.Any(file => file.IsCaughtBy(admission.Rule, cancellation)) ? [] :
        [
            new Finding(
                Info.Id,
                Info.Severity,
                id,
                missed,
                "Widen the pattern until it matches the code of that commit, or name the commit that shows the mistake",
                new(admission.Path, admission.Asked.Line, admission.Asked.Column)),
        ]);
    }
}
