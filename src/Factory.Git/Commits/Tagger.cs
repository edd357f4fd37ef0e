using Factory.Git.Commands;
using Factory.Model.Faults;

namespace Factory.Git.Commits;

/// <summary>Makes annotated tags on HEAD.</summary>
internal sealed class Tagger(GitCommand git, Revisions revisions)
{
    public async Task CreateAsync(string name, string message, CancellationToken cancellation)
    {
        if (name.StartsWith('-') || !Revisions.IsName(name) || await git.WordUnlessRefusedAsync(new("check-ref-format", $"refs/tags/{name}"), cancellation) is null)
        {
            throw new InvalidInputException("tag", $"'{name}' cannot be the name of a tag", "Use letters, digits, dots and dashes: v1.2.3");
        }

        if (await revisions.ReferenceAsync($"refs/tags/{name}", cancellation) is not null)
        {
            throw new InvalidInputException("tag", $"'{name}' exists already", "Choose the next version, or delete the tag yourself");
        }

        var head = await revisions.HeadAsync(cancellation)
            ?? throw new InvalidInputException("tag", "there is no commit to tag", "Make the first commit");
        await Identity.RequireAsync(git, cancellation);
        await git.OutputAsync(new("tag", "--annotate", "--no-sign", "--cleanup=verbatim", "-F", "-", "--", name, head) { Input = message }, cancellation);
    }
}
