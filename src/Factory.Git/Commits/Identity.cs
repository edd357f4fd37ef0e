using Factory.Git.Commands;
using Factory.Model.Faults;

namespace Factory.Git.Commits;

/// <summary>Who commits, as git knows it.</summary>
internal static class Identity
{
    /// <summary>The name of who would write a commit now.</summary>
    /// <exception cref="InvalidInputException">Git does not know who commits.</exception>
    public static async Task<string> NameAsync(GitCommand git, CancellationToken cancellation)
    {
        await RequireAsync(git, cancellation);
        var author = await git.WordAsync(new("var", "GIT_AUTHOR_IDENT"), cancellation);
        return author[..author.LastIndexOf(" <", StringComparison.Ordinal)];
    }

    /// <exception cref="InvalidInputException">Git does not know who commits.</exception>
    public static async Task RequireAsync(GitCommand git, CancellationToken cancellation)
    {
        foreach (var identity in new[] { "GIT_AUTHOR_IDENT", "GIT_COMMITTER_IDENT" })
        {
            if (await git.WordUnlessRefusedAsync(new("var", identity), cancellation) is null)
            {
                throw new InvalidInputException("git", "it is not known who commits", "Set it: `git config user.name \"Your Name\"` and `git config user.email you@example.com`");
            }
        }
    }
}
