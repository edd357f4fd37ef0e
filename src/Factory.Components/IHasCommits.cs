namespace Factory.Components;

/// <summary>How much of the history a target looks at.</summary>
public interface IHasCommits : IHasFactory
{
    /// <summary>How many commits; null for as many as the target takes by itself.</summary>
    [Parameter("How many commits are looked at, newest first; default: 2000 for --mine, learning: backtest of factory.yml for Compound"), OnRequest]
    int? Commits => TryGetValue<int?>(() => Commits);
}
