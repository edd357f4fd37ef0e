namespace Factory.Gates.Learning.Backtesting;

/// <summary>What rules would have said over the history, and what it costs to ask them.</summary>
/// <param name="Rules">An answer for each rule, in the order in which they were given.</param>
public sealed record BacktestReport(IReadOnlyList<RuleBacktest> Rules)
{
    /// <summary>How many commits were looked at.</summary>
    public int Commits { get; init; }

    /// <summary>Whether the clone is shallow, so that there may be more history than was seen.</summary>
    public bool IsShallow { get; init; }

    /// <summary>How many contents were matched.</summary>
    public int Contents { get; init; }

    /// <summary>How much text that was, in characters.</summary>
    public long Characters { get; init; }

    /// <summary>How many contents could not be looked at: missing in this clone, too large, nested too deep, or too slow to match. What changed them says nothing.</summary>
    public int Unread { get; init; }

    /// <summary>The processor time that matching took, by all cores together. It differs from run to run, so it belongs into no report that is compared.</summary>
    public TimeSpan ProcessorTime { get; init; }

    /// <summary>Seconds of processor time for a million characters: by this figure a rule is slow or not.</summary>
    public double SecondsPerMegabyte => Characters == 0 ? 0 : ProcessorTime.TotalSeconds * 1e6 / Characters;
}
