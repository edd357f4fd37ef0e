using System.Globalization;
using System.Text;
using Factory.Model.Reports;

namespace Factory.Gates.Asking;

/// <summary>What somebody who asks before the work is done gets to know: whether it would pass, and what is in the way.</summary>
/// <param name="About">What was asked about: <c>plan 12</c>.</param>
/// <param name="Findings">What is in the way, the heaviest first.</param>
/// <param name="Checks">How many questions were asked.</param>
public sealed record Answer(string About, IReadOnlyList<Finding> Findings, int Checks)
{
    private const int Shown = 50;

    /// <summary>Whether nothing of it would block.</summary>
    public bool Passes => Findings.All(finding => finding.Severity != Severity.Error);

    /// <summary>The answer for a reader: a line for the verdict, then one for each finding.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder(string.Create(
                CultureInfo.InvariantCulture,
                $"{(Passes ? "passed" : "blocked")}: {About}; {Checks} checks, {Findings.Count} findings\n"));
            foreach (var finding in Findings.Take(Shown))
            {
                var place = finding.Location.Path.Length == 0 ? "" : $"{finding.Location}: ";
                text.Append('\n').Append(place).Append(finding.Severity.ToString().ToLowerInvariant()).Append(' ').Append(finding.CheckId)
                    .Append(": ").Append(finding.Message).Append(". ").Append(finding.Fix).Append('\n');
            }

            return Findings.Count > Shown ? text.Append('\n').Append(Findings.Count - Shown).Append(" more\n").ToString() : text.ToString();
        }
    }
}
