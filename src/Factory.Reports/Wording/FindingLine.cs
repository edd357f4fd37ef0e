using Factory.Model.Reports;

namespace Factory.Reports.Wording;

/// <summary>A finding on one line, in the form that terminals, editors and log readers know from compilers.</summary>
internal static class FindingLine
{
    /// <summary><c>path:line:column: error FAC0302: message</c>; where no file is at fault, the given origin stands for the path.</summary>
    public static string Of(Finding finding, string origin)
    {
        var where = Origin(finding, origin);
        var what = $"{Words.Of(finding.Severity)} {PlainText.Line(finding.CheckId, Bounds.Name)}: {PlainText.Line(finding.Message, Bounds.Message)}";
        return where.Length == 0 ? what : $"{where}: {what}";
    }

    /// <summary><c>fix: …</c>; empty where the finding names none.</summary>
    public static string Fix(Finding finding) =>
        PlainText.Line(finding.Fix, Bounds.Message) is { Length: > 0 } fix ? $"fix: {fix}" : "";

    /// <summary>The place, or what stands for it.</summary>
    public static string Origin(Finding finding, string origin) =>
        Place.Of(finding) is { IsKnown: true } place ? place.ToString() : origin;
}
