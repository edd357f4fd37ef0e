using Factory.Model.Faults;

namespace Factory.Hosting.Output;

/// <summary>How an exception ends a run: the exit code, and the text for the user.</summary>
internal sealed record Failure(int ExitCode, string Text)
{
    /// <summary>For the summary.</summary>
    public string FirstLine => Text.Split('\n')[0].TrimEnd();

    public static Failure Of(Exception exception) => exception switch
    {
        BlockedException blocked => new(Running.ExitCode.Blocked, blocked.Message),
        InvalidInputException mistakes => new(Running.ExitCode.InvalidInput, mistakes.Message),
        _ => new(Running.ExitCode.Bug, exception.ToString()),
    };
}
