using System.Text;

namespace Factory.Git.Commands;

/// <summary>One call of git: its arguments after those that every call gets.</summary>
internal sealed record GitCall(params string[] Arguments)
{
    public string? Input { get; init; }

    /// <summary>Another index than the user's.</summary>
    public string? IndexFile { get; init; }

    /// <summary>Reads blobs as they are: no attribute of the repository hides a line or makes a file binary.</summary>
    public bool Raw { get; init; }

    /// <summary>Runs hooks as the repository and its user configured them: code of the repository, so never by the way.</summary>
    public bool RunsHooks { get; init; }

    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    public Encoding? Encoding { get; init; }

    /// <summary>What the user reads where git itself may fail for reasons of theirs.</summary>
    public override string ToString() => $"git {string.Join(' ', Arguments)}";
}
