using System.Globalization;
using System.Text.RegularExpressions;
using Factory.Model.Faults;

namespace Factory.Gates.Envelope;

/// <summary>The text of a plan that was not written to a file.</summary>
/// <param name="Id">The number in its front matter.</param>
/// <param name="Text">All of it, front matter and body.</param>
public sealed record PlanDraft(int Id, string Text)
{
    private static readonly Regex IdLine = new(@"^id:[ \t]*(?<id>[0-9]{1,9})[ \t]*(#.*)?\r?$", RegexOptions.NonBacktracking | RegexOptions.Multiline);

    /// <summary>The draft that a text is.</summary>
    /// <exception cref="InvalidInputException">It does not say which number it has.</exception>
    public static PlanDraft Of(string text) => IdLine.Match(text) is { Success: true } match
        ? new(int.Parse(match.Groups["id"].Value, CultureInfo.InvariantCulture), text)
        : throw new InvalidInputException("the plan's text", "its front matter has no id", "Start it with ---, then id: N with a number that no other plan has, title: and status: proposed, then --- again");
}
