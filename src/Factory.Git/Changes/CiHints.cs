using System.Text.Json;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Git.Changes;

/// <summary>What a CI service says about the change it builds.</summary>
internal static class CiHints
{
    private const long LargestEvent = 32 * 1024 * 1024;

    // Each holds the target branch of a pull request: GitHub Actions, Azure Pipelines.
    private static readonly string[] TargetVariables = ["GITHUB_BASE_REF", "SYSTEM_PULLREQUEST_TARGETBRANCH"];

    /// <summary>The target branch of the pull request that is built, and the variable that names it.</summary>
    public static (string Variable, string Branch)? Target(IReadOnlyDictionary<string, string> environment)
    {
        foreach (var variable in TargetVariables)
        {
            if (environment.TryGetValue(variable, out var branch) && branch.Length > 0)
            {
                return (variable, branch.StartsWith("refs/heads/", StringComparison.Ordinal) ? branch["refs/heads/".Length..] : branch);
            }
        }

        return null;
    }

    /// <summary>
    /// The tip of the base branch before the push that is built; null where no push to it is built, or the branch is new.
    /// A push to another branch does not count: its earlier tip belongs to the change itself and must not be its judge.
    /// </summary>
    /// <exception cref="InvalidInputException">The event file is not what GitHub writes.</exception>
    public static string? TipBeforePush(IReadOnlyDictionary<string, string> environment, string baseBranch)
    {
        var path = environment.GetValueOrDefault("GITHUB_EVENT_PATH", "");
        if (environment.GetValueOrDefault("GITHUB_EVENT_NAME", "") != "push" || !File.Exists(path))
        {
            return null;
        }

        try
        {
            using var push = JsonDocument.Parse(BoundedText.Read(path, LargestEvent));
            var before = Text(push.RootElement, "before");
            return Text(push.RootElement, "ref") == $"refs/heads/{baseBranch}" && before.Any(digit => digit != '0') && before.All(char.IsAsciiHexDigit)
                ? before
                : null;
        }
        catch (JsonException mistake)
        {
            throw new InvalidInputException($"{path}:{mistake.LineNumber + 1}:{mistake.BytePositionInLine + 1}", "this event is not JSON", "Let the CI service write it, or unset GITHUB_EVENT_PATH");
        }
    }

    private static string Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";
}
