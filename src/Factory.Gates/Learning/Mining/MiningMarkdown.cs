using System.Globalization;
using Factory.Platform.Files;

namespace Factory.Gates.Learning.Mining;

/// <summary>Proposals as a page to read: each with its commits, its files, and why it stands where it does.</summary>
public static class MiningMarkdown
{
    /// <summary>Writes the file whole or not at all; one that is there is replaced.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">It can't be written there.</exception>
    public static void Write(MiningReport report, string path) => AtomicFile.Write(path, Text(report));

    /// <summary>The text of the file.</summary>
    public static string Text(MiningReport report) => string.Join('\n',
    [
        "# What the history proposes to learn",
        "",
        .. MiningTable.Summary(report),
        "Nothing here is a rule: look at a proposal, then type its command.",
        .. report.Proposals.SelectMany((proposal, number) => Section(proposal, number + 1)),
        "",
    ]);

    private static IEnumerable<string> Section(MiningProposal proposal, int number) =>
    [
        "",
        $"## {number}. {MiningTable.Word(proposal.Kind)}, {proposal.Score} {(proposal.Score == 1 ? "point" : "points")}",
        "",
        .. proposal.Commits.Select(commit => string.Create(
            CultureInfo.InvariantCulture, $"- {Code(MiningTable.Short(commit.Id))} of {commit.Date:yyyy-MM-dd}: {Code(commit.Subject)}")),
        .. proposal.Paths.Select(path => $"- in {Code(path)}"),
        .. proposal.Reasons.Select(reason => $"- because {Code(reason)}"),
        "",
        $"    {proposal.Next}",
    ];

    /// <summary>Text of strangers as code: no markup counts in it.</summary>
    private static string Code(string text) => text.Length == 0 ? "(nothing)" : $"`{text.Replace('`', '\'')}`";
}
