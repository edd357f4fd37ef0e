using System.Globalization;
using Factory.Gates.Learning.Lessons;

namespace Factory.Gates.Learning.Sources.Findings;

/// <summary>The lesson of a finding that nobody mended yet: what a person has to say stands in it as a gap.</summary>
internal static class FindingDraft
{
    /// <summary>The file.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="code">The code at its place.</param>
    /// <param name="date">The day of the commit that has it.</param>
    /// <param name="names">What the user says about the lesson.</param>
    public static string Of(ReportedFinding finding, string code, DateOnly date, LessonNames names)
    {
        var id = Id(finding, names);
        return new NewLesson(date, $"finding {finding.Fingerprint}", names.Class.Length > 0 ? names.Class : "<kind of mistake>", names.Title.Length > 0 ? names.Title : "<what went wrong>", Story(finding))
        {
            RuleId = id,
            Message = "<what is wrong, and what to do instead>",
            Formula = "pattern: '<the code that is wrong, with $X for what may differ>'",
            Bad = code,
            Good = "// <the same, done right>",
        }.ToString();
    }

    /// <summary>The id of its rule.</summary>
    public static string Id(ReportedFinding finding, LessonNames names) => names.Id.Length > 0 ? names.Id : $"finding-{finding.Fingerprint[..8].ToLowerInvariant()}";

    private static string Story(ReportedFinding finding) => string.Create(CultureInfo.InvariantCulture, $"""
        <What happened, how it was found, and what it cost.> {finding.Check} reported it at {QuotedText.Line(finding.Path, 200)}:{finding.Line}:

        {QuotedText.Block($"{finding.Message}\n{finding.Fix}")}
        """);
}
