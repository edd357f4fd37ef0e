namespace Factory.Hosting.Tests.Infra;

internal sealed record RunResult(int ExitCode, string Output, string Errors)
{
    public string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>All that is printed, however it comes.</summary>
    public string Everything => Output + Errors;

    public RunResult Ended(int exitCode)
    {
        Assert.True(exitCode == ExitCode, $"exit code {ExitCode}, not {exitCode}\n{Everything}");
        return this;
    }

    public RunResult SaysOnError(string text)
    {
        Assert.Contains(text, Errors, StringComparison.Ordinal);
        return this;
    }

    public RunResult Says(string text)
    {
        Assert.Contains(text, Output, StringComparison.Ordinal);
        return this;
    }
}
