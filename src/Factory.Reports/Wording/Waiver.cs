using Factory.Model.Reports;

namespace Factory.Reports.Wording;

/// <summary>How to ask for a finding to be accepted for a while.</summary>
internal static class Waiver
{
    public const string Advice =
        "If it has to stay for now, ask for a waiver: add an entry to .factory/waivers.yml with the fingerprint, an owner, "
        + "the reason, and the date on which it expires. It counts once it is on the base branch.";

    /// <summary>The entry, ready to be filled in.</summary>
    public static string Entry(Finding finding) =>
        $"- fingerprint: {finding.Fingerprint}\n  owner: who answers for it\n  reason: why it has to stay for now\n  expires: YYYY-MM-DD";
}
