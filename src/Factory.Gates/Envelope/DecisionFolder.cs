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
    /// <param name="tree">The files.</param>
    /// <param name="references">What they may refer to.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="InvalidInputException">Names every mistake in every decision.</exception>
    internal static async Task<IReadOnlyList<Decision>> ReadAsync(IFileTree tree, RailReferences references, CancellationToken cancellation)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var decisions = await NumberedFolder.ReadAsync(tree, RelativePath, Parse, cancellation);
        NoteBrokenLinks(decisions, (decision, key) => KeyPlace.In(texts[decision.Path], decision.Path, key));

        return [.. decisions.OrderBy(decision => decision.Id)];

        Decision Parse(string text, string path)
        {
            texts[path] = text;
            return DecisionFile.Parse(text, path, references);
        }
    }

    /// <exception cref="InvalidInputException">A decision replaces one that is not there or still holds, or was replaced by none.</exception>
    private static void NoteBrokenLinks(IReadOnlyList<Decision> decisions, Func<Decision, string, string> place)
    {
        var problems = new Problems();
        var rails = new RailSet(decisions, []);
        foreach (var decision in decisions)
        {
            foreach (var old in decision.Supersedes.Where(old => rails.DecisionCalled(old) is null))
            {
                problems.Add(place(decision, "supersedes"), $"there is no decision '{old}'", Nearest.Suggest(old, decisions.Select(other => other.Name)));
            }

            if (decision.Status == DecisionStatus.Superseded && rails.SuccessorOf(decision) is null)
            {
                problems.Add(
                    place(decision, "status"), "it is superseded, and no decision supersedes it", $"Write supersedes: [{decision.Name}] in the one that does");
            }
        }

        problems.ThrowIfAny();
    }
}
