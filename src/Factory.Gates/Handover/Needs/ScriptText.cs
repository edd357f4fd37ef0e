namespace Factory.Gates.Handover.Needs;

/// <summary>A file that is read for needs.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Text">What it says, with line ends <c>\n</c>.</param>
internal sealed record ScriptText(string Path, string Text)
{
    private static readonly string[] ShellEndings = [".sh", ".bash"];

    /// <summary>Whether a shell runs it.</summary>
    public bool IsShell => ShellEndings.Contains(System.IO.Path.GetExtension(Path)) || (System.IO.Path.GetExtension(Path).Length == 0 && IsShellByItself);

    /// <summary>Whether PowerShell runs it.</summary>
    public bool IsPowerShell => System.IO.Path.GetExtension(Path) is ".ps1" or ".psm1";

    /// <summary>Whether it is C#.</summary>
    public bool IsCode => System.IO.Path.GetExtension(Path) == ".cs";

    /// <summary>Whether it makes a container image.</summary>
    public bool IsDockerfile => System.IO.Path.GetFileName(Path) is "Dockerfile" or "Containerfile" || System.IO.Path.GetExtension(Path) is ".Dockerfile" or ".dockerfile";

    /// <summary>Whether it belongs to a pipeline of GitHub.</summary>
    public bool IsWorkflow => Path.StartsWith(".github/", StringComparison.Ordinal) && IsYaml;

    /// <summary>Whether it is a pipeline of Azure.</summary>
    public bool IsAzure => IsYaml && !IsWorkflow && Path.Contains("azure", StringComparison.OrdinalIgnoreCase);

    private bool IsYaml => System.IO.Path.GetExtension(Path) is ".yml" or ".yaml";

    private bool IsShellByItself => Text.StartsWith("#!", StringComparison.Ordinal) && Text.AsSpan(0, Math.Max(2, Text.IndexOf('\n', StringComparison.Ordinal))).Contains("sh", StringComparison.Ordinal);
}
