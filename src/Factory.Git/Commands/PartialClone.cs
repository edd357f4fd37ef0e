namespace Factory.Git.Commands;

/// <summary>Keeps git from fetching what a partial clone left out: the network takes no part in reading.</summary>
internal sealed class PartialClone(GitCommand git)
{
    /// <summary>For calls that could fetch: no transport is allowed, so that they fail instead.</summary>
    public static IReadOnlyDictionary<string, string> NoFetch { get; } =
        new Dictionary<string, string> { ["GIT_ALLOW_PROTOCOL"] = "none", ["GIT_NO_LAZY_FETCH"] = "1" };

    /// <summary>Whether a remote promises contents that are not here.</summary>
    public async Task<bool> IsPartialAsync(CancellationToken cancellation) =>
        await git.WordOrNothingAsync(new("config", "--get-regexp", @"^(remote\..*\.promisor|extensions\.partialclone)$"), cancellation) is { Length: > 0 };

    /// <summary>What any reference of the repository needs and is not here.</summary>
    public async Task<IReadOnlySet<string>> MissingAsync(CancellationToken cancellation)
    {
        var objects = await git.OutputAsync(
            new("rev-list", "--objects", "--no-object-names", "--missing=print", "--all", "HEAD", "--") { Environment = NoFetch }, cancellation);
        return objects.Split('\n').Where(line => line.StartsWith('?')).Select(line => line[1..]).ToHashSet(StringComparer.Ordinal);
    }
}
