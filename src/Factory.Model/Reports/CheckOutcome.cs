namespace Factory.Model.Reports;

/// <summary>What one check found, and how much it looked at.</summary>
public sealed record CheckOutcome
{
    private CheckOutcome(CheckInfo check, CheckState state, string reason) => (Check, State, Reason) = (check, state, reason);

    /// <summary>The question.</summary>
    public CheckInfo Check { get; }

    /// <summary>How it ended.</summary>
    public CheckState State { get; }

    /// <summary>Why it ended without an answer; empty where it has one.</summary>
    public string Reason { get; }

    /// <summary>How many things it looked at (tests, files, criteria).</summary>
    public int Subjects { get; private init; }

    /// <summary>What it found.</summary>
    public IReadOnlyList<Finding> Findings { get; internal init; } = [];

    /// <summary>The parts of the check's own policy that are about nothing: findings of FAC0905, which the report shows there.</summary>
    public IReadOnlyList<Finding> Idle { get; init; } = [];

    /// <summary>Whether the gate needs an answer from it. Checks are required unless said otherwise.</summary>
    public bool Required { get; init; } = true;

    /// <summary>The check looked. With no subjects it saw nothing, which is no answer (FAC0905) unless an error is one.</summary>
    public static CheckOutcome Looked(CheckInfo check, int subjects, IEnumerable<Finding> findings)
    {
        IReadOnlyList<Finding> all = [.. findings];
        if (all.Any(finding => finding.Severity == Severity.Error))
        {
            return new(check, CheckState.Failed, "") { Subjects = subjects, Findings = all };
        }

        return subjects == 0
            ? NotEvaluated(check, "it saw nothing to check") with { Findings = all }
            : new(check, CheckState.Passed, "") { Subjects = subjects, Findings = all };
    }

    /// <summary>The same answer with other findings, such as those that are left once some are accepted. What was no answer stays none.</summary>
    public CheckOutcome With(IEnumerable<Finding> findings) => State is CheckState.Passed or CheckState.Failed
        ? Looked(Check, Subjects, findings) with { Required = Required, Idle = Idle }
        : this;

    /// <summary>The question does not arise here.</summary>
    public static CheckOutcome NotApplicable(CheckInfo check, string reason) => new(check, CheckState.NotApplicable, reason);

    /// <summary>The question arises and has no answer.</summary>
    public static CheckOutcome NotEvaluated(CheckInfo check, string reason) => new(check, CheckState.NotEvaluated, reason);
}
