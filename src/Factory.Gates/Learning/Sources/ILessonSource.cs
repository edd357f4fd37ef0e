using Factory.Git;

namespace Factory.Gates.Learning.Sources;

/// <summary>Where lessons come from: a file, a fix, a finding, a review. The first of its candidates that is admitted is learned.</summary>
public interface ILessonSource
{
    /// <summary>The candidates, the best first; at least one.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">What was given leads to no lesson.</exception>
    Task<IReadOnlyList<LessonCandidate>> CandidatesAsync(Repository repository, CancellationToken cancellation);
}
