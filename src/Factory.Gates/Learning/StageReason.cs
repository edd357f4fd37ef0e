using Factory.Gates.Learning.Proving;

namespace Factory.Gates.Learning;

/// <summary>Says how far a rule is trusted from the start, and why.</summary>
internal static class StageReason
{
    /// <summary>The stage, and what of the incident could not be asked; nothing where there is no rule.</summary>
    public static IReadOnlyList<string> Of(Admission admission) => admission is { Draft.Rule: { } rule, Proof: { } proof }
        ? [$"Stage {rule.Rule.About("stage")}: {Why(admission, proof)}", .. Unasked(proof.Incident)]
        : [];

    private static string Why(Admission admission, RuleProof proof)
    {
        if (admission.Missed.Length > 0)
        {
            return "as before";
        }

        if (admission.Lesson.Stage.Length > 0)
        {
            return "the lesson says so";
        }

        string[] hits =
        [
            .. proof.OfRule.IsFlood ? (string[])["more hits in the history than can be told"] : Hits(proof.OtherHits.Count, proof.Incident.Commits.Count > 0 ? "beside the incident" : "in the history"),
            .. Hits(proof.Tree.Count, "in the code as it stands"),
            .. Hits(proof.Corpora.Count, "in code that is known to be right"),
        ];
        return hits.Length > 0 ? string.Join(", ", hits) : "no hit beside the incident";
    }

    private static string[] Hits(int count, string where) => count > 0 ? [$"{Counted.Of(count, "hit")} {where}"] : [];

    private static string[] Unasked(Incident incident) =>
        incident.Obstacle.Length > 0 && incident.NamesCommit ? [$"Nobody could ask whether the rule catches the incident: {incident.Obstacle}."] : [];
}
