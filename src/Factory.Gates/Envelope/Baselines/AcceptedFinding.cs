using Factory.Model.Reports;

namespace Factory.Gates.Envelope.Baselines;

/// <summary>One line of <c>.factory/baseline.json</c>: findings that were there when their check arrived.</summary>
/// <param name="Identity">What they are known by.</param>
/// <param name="Count">How many equal ones are accepted.</param>
public sealed record AcceptedFinding(FindingIdentity Identity, int Count)
{
    /// <summary>The content of the rule that found them; empty for a built-in check. Of a rule that was changed since, nothing is accepted.</summary>
    public string Rule { get; init; } = "";

    /// <summary>Where the line stands, from 1; 0 where it is not written yet.</summary>
    public int Line { get; init; }

    /// <summary>The findings in words.</summary>
    public override string ToString()
    {
        var evidence = Identity.Evidence.Length == 0 || Identity.Evidence == Identity.Subject ? "" : $", {Identity.Evidence}";
        var path = Identity.Path.Length == 0 ? "" : $" ({Identity.Path})";
        return $"{Identity.CheckId} {Identity.Subject}{evidence}{path}";
    }
}
