namespace Factory.Hosting.Running;

/// <summary>The exit codes of a build. With several failures the highest counts.</summary>
public static class ExitCode
{
    /// <summary>Everything succeeded.</summary>
    public const int Passed = 0;

    /// <summary>A target did its work and the answer is no.</summary>
    public const int Blocked = 1;

    /// <summary>The user gave something unusable; the lines on standard error say what.</summary>
    public const int InvalidInput = 2;

    /// <summary>A bug; the only case with a stack trace.</summary>
    public const int Bug = 3;

    /// <summary>Ctrl+C or SIGTERM stopped the build; its assured targets have run.</summary>
    public const int Cancelled = 130;
}
