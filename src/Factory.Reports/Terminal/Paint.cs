using Factory.Model.Reports;

namespace Factory.Reports.Terminal;

/// <summary>Colours words, or leaves them as they are.</summary>
internal sealed class Paint(ConsoleStyle style)
{
    public string Severity(Severity severity, string text) => Colour(text, severity switch
    {
        Model.Reports.Severity.Error => "1;31",
        Model.Reports.Severity.Warning => "33",
        _ => "36",
    });

    public string Verdict(Verdict verdict, string text) => Colour(text, verdict == Model.Reports.Verdict.Passed ? "1;32" : "1;31");

    public string Quiet(string text) => Colour(text, "2");

    private string Colour(string text, string code) => style == ConsoleStyle.Coloured ? $"\e[{code}m{text}\e[0m" : text;
}
