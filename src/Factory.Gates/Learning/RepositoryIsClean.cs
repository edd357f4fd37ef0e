using Factory.Gates.Learning.Proving;
using Factory.Model.Reports;

namespace Factory.Gates.Learning;

/// <summary>FAC0704: a rule that blocks finds nothing in the tree as it stands; one that warns or observes lists what it finds.</summary>
public static class RepositoryIsClean
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0704",
        "The repository is clean of the mistake",
        Severity.Error,
        "A rule that is red on the day it arrives stops everybody for something they did not do.");

    /// <summary>A finding for each match, as heavy as the rule's own findings would be.</summary>
    public static CheckOutcome Ask(Admission admission, RuleProof proof)
    {
        var rule = admission.Rule;
        return proof.TreeFiles == 0
            ? CheckOutcome.NotApplicable(Info, "the repository has no file that the rule is about")
            : CheckOutcome.Looked(
                Info,
                proof.TreeFiles,
                proof.Tree.GroupBy(match => match.Path, StringComparer.Ordinal).SelectMany(file => file.Select((match, index) => new Finding(
                    Info.Id,
                    rule.Weight,
                    $"{rule.Id} #{index + 1}",
                    $"'{rule.Id}' matches here already: {rule.Message}",
                    "Mend it and commit, or start with stage: warn, then run Learn again",
                    new(match.Path, match.Line, match.Column)))));
    }
}
