namespace Factory.Git.Changes;

/// <summary>What decides the base, strongest first.</summary>
/// <param name="Explicit"><c>--base</c>: a commit, tag or branch; null where it was not given.</param>
/// <param name="BaseBranch">The base branch of the policy: <c>main</c>.</param>
/// <param name="Environment">The environment variables, in which a CI service names the target branch or the commit before the push.</param>
public sealed record BaseRequest(string? Explicit, string BaseBranch, IReadOnlyDictionary<string, string> Environment);
