namespace Factory.Git.Hooks;

/// <summary>How a hook ended.</summary>
/// <param name="ExitCode">What it returned: git goes on with 0 alone.</param>
/// <param name="Said">What it printed.</param>
public sealed record HookOutcome(int ExitCode, string Said);
