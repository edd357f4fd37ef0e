using System.Text;

namespace Factory.Platform.Processes;

/// <summary>A program to run: no shell takes part, so an argument is never more than an argument.</summary>
/// <param name="Program">A name that is looked up on the PATH (never in the current folder), or a path.</param>
/// <param name="Arguments">One element an argument, as the program will see it.</param>
/// <param name="WorkingDirectory">Where it runs.</param>
public sealed record ProcessCall(string Program, IReadOnlyList<string> Arguments, string WorkingDirectory)
{
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>What differs from the inherited environment; null removes a variable.</summary>
    public IReadOnlyDictionary<string, string?> Environment { get; init; } = new Dictionary<string, string?>();

    /// <summary>Whether it gets the environment of this process; if not, only what <see cref="Environment"/> says.</summary>
    public bool InheritsEnvironment { get; init; } = true;

    /// <summary>What the program reads from its standard input; null gives it an empty one.</summary>
    public string? Input { get; init; }

    /// <summary>Gets every line of output and errors as it comes, one at a time, very long ones without their rest.</summary>
    public Action<string>? OnLine { get; init; }

    /// <summary>How long it may run before it is killed with all that it started; null means as long as it likes.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>How many characters of output, and of errors, are kept; the rest is read and dropped.</summary>
    public int KeptOutput { get; init; } = 64 * 1024 * 1024;

    /// <summary>How bytes become text and back; Latin-1 keeps them countable.</summary>
    public Encoding Encoding { get; init; } = Utf8;
}
