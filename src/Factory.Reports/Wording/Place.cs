using Factory.Model.Reports;

namespace Factory.Reports.Wording;

/// <summary>A finding's location, made sound: no line below 1, no column without a line.</summary>
internal sealed record Place(string Path, int Line, int Column)
{
    public bool IsKnown => Path.Length > 0;

    public static Place Of(Finding finding)
    {
        var line = Math.Max(0, finding.Location.Line);
        return new(finding.Location.Path.Trim().Replace('\\', '/'), line, line == 0 ? 0 : Math.Max(0, finding.Location.Column));
    }

    /// <summary><c>path:line:column</c>, as far as it is known, fit for one line of text.</summary>
    public override string ToString() =>
        new SourceLocation(PlainText.Line(Path, Bounds.Path), Line, Column).ToString();
}
