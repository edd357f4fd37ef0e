using Factory.Git.Files;
using Factory.Model.Faults;
using Factory.Model.Policy;

namespace Factory.Gates.Envelope;

/// <summary>Reads the decisions of a repository, <c>.factory/decisions/</c>.</summary>
public static class DecisionFolder
{
    /// <summary>Where the decisions lie in a repository.</summary>
    public const string RelativePath = ".factory/decisions";

    /// <summary>All decisions, by id.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in every decision.</exception>
    public static async Task<IReadOnlyList<Decision>> ReadAsync(IFileTree tree, CancellationToken cancellation)
    {
        var decisions = await NumberedFolder.ReadAsync(tree, RelativePath, DecisionFile.Parse, cancellation);
        return [.. decisions.OrderBy(decision => decision.Id)];
    }
}
