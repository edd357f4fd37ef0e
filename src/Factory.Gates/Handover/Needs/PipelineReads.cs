using System.Text.RegularExpressions;

namespace Factory.Gates.Handover.Needs;

/// <summary>Finds the secrets and variables that pipelines and build classes ask for.</summary>
internal static class PipelineReads
{
    private const int Reach = 400;

    private static readonly Regex GitHub = new(@"\b(?:secrets|vars)\.([A-Za-z_][A-Za-z0-9_]*)", RegexOptions.NonBacktracking);
    private static readonly Regex Azure = new(@"\$\(([A-Z][A-Z0-9]*_[A-Z0-9_]+)\)", RegexOptions.NonBacktracking);
    private static readonly Regex Secret = new(@"\[[^\]\n]*\bSecret\b[^\]\n]*\]", RegexOptions.NonBacktracking);
    private static readonly Regex Member = new(@"\b([A-Z][A-Za-z0-9]*)\s*(?:\{|=>|;|=)", RegexOptions.NonBacktracking);

    /// <summary>What a file asks for.</summary>
    public static IEnumerable<FoundNeed> In(ScriptText file) => file switch
    {
        { IsWorkflow: true } => Named(file, GitHub).Where(need => need.Name != "GITHUB_TOKEN"),
        { IsAzure: true } => Named(file, Azure).Where(need => !KnownVariables.Hold(need.Name) && !IsSetIn(file.Text, need.Name)),
        { IsCode: true } when IsOfBuild(file.Path) => Secrets(file),
        _ => [],
    };

    private static IEnumerable<FoundNeed> Named(ScriptText file, Regex asks) =>
        asks.Matches(file.Text).Select(match => new FoundNeed(FoundKind.Secret, match.Groups[1].Value, Lines.At(file.Path, file.Text, match.Index)));

    private static bool IsSetIn(string text, string name) =>
        text.Contains($"name: {name}\n", StringComparison.Ordinal) || text.Contains($" {name}:", StringComparison.Ordinal) || text.Contains($"variable={name}", StringComparison.Ordinal);

    private static bool IsOfBuild(string path) => path.StartsWith("build/", StringComparison.Ordinal) || path.Contains("/build/", StringComparison.Ordinal);

    /// <summary>A secret whose parameter is described is explained by <c>--help</c>.</summary>
    private static IEnumerable<FoundNeed> Secrets(ScriptText file) =>
        from secret in Secret.Matches(file.Text)
        let end = secret.Index + secret.Length
        let start = file.Text.LastIndexOf('\n', Math.Max(0, file.Text.LastIndexOf('\n', secret.Index) - 1)) + 1
        where !file.Text[start..end].Contains("Parameter(\"", StringComparison.Ordinal)
        let member = Member.Match(file.Text, end, Math.Min(Reach, file.Text.Length - end))
        where member.Success
        select new FoundNeed(FoundKind.Secret, member.Groups[1].Value, Lines.At(file.Path, file.Text, secret.Index));
}
