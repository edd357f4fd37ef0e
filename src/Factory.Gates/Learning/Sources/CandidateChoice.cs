namespace Factory.Gates.Learning.Sources;

/// <summary>Asks a person which candidate is meant: its place in the list, from 0; null for none.</summary>
public delegate Task<int?> CandidateChoice(IReadOnlyList<LessonCandidate> candidates, CancellationToken cancellation);
