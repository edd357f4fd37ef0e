using Factory.Platform.Processes;

namespace Factory.Gates.Handover.CleanClones;

/// <summary>The end of what a program said: without values that were passed to it, and the same wherever it ran.</summary>
internal sealed class LastWords
{
    private const int Lines = 12;
    private const int LongestLine = 300;
    private const int ShortestSecret = 4;

    private readonly IReadOnlyList<string> hidden;

    private LastWords(IReadOnlyList<string> hidden) => this.hidden = hidden;

    /// <summary>Hides values, the longest first, since one may hold another.</summary>
    public static LastWords Hiding(IEnumerable<string> values) =>
        new([.. values.Where(value => value.Length >= ShortestSecret).Distinct(StringComparer.Ordinal).OrderByDescending(value => value.Length).ThenBy(value => value, StringComparer.Ordinal)]);

    /// <summary>The last lines of the errors, else of the output.</summary>
    public IReadOnlyList<string> Of(ProcessOutcome outcome, string folder)
    {
        var said = string.IsNullOrWhiteSpace(outcome.Errors) ? outcome.Output : outcome.Errors;
        var lines = said.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return [.. lines.TakeLast(Lines).Select(line => Of(line, folder)).Select(line => line.Length <= LongestLine ? line : $"{line[..LongestLine]}…")];
    }

    /// <summary>One line.</summary>
    public string Of(string line, string folder) =>
        hidden.Aggregate(line.Replace(Path.GetDirectoryName(folder) ?? folder, "…", StringComparison.Ordinal), (text, value) => text.Replace(value, "***", StringComparison.Ordinal));
}
