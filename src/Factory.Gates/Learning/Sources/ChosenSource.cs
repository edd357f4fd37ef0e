using Factory.Git;
using Factory.Model.Faults;

namespace Factory.Gates.Learning.Sources;

/// <summary>The candidate of another source that a person chooses.</summary>
/// <param name="source">Where the candidates come from.</param>
/// <param name="choice">Asks the person.</param>
public sealed class ChosenSource(ILessonSource source, CandidateChoice choice) : ILessonSource
{
    /// <summary>The one that was chosen.</summary>
    /// <exception cref="InvalidInputException">None was, or the source leads to none.</exception>
    public async Task<IReadOnlyList<LessonCandidate>> CandidatesAsync(Repository repository, CancellationToken cancellation)
    {
        var candidates = await source.CandidatesAsync(repository, cancellation);
        return await choice(candidates, cancellation) is { } chosen && chosen >= 0 && chosen < candidates.Count
            ? [candidates[chosen]]
            : throw new InvalidInputException("--interactive", "no candidate was chosen, so nothing is learned", $"Run it again, and choose one by its number, 1 to {candidates.Count}");
    }
}
