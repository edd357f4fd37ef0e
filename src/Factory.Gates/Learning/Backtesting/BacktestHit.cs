namespace Factory.Gates.Learning.Backtesting;

/// <summary>A match that a commit added.</summary>
/// <param name="Commit">The id of the commit.</param>
/// <param name="Path">The file, as it was called then.</param>
/// <param name="Line">Where it stood, from 1; of several matches of the same text, a likely one.</param>
/// <param name="Text">What matched, without its layout, at most some 200 characters.</param>
public sealed record BacktestHit(string Commit, string Path, int Line, string Text)
{
    /// <summary>What became of it.</summary>
    public HitFate Fate { get; init; }

    /// <summary>The commit that took it away; empty where none did.</summary>
    public string RemovedBy { get; init; } = "";
}
