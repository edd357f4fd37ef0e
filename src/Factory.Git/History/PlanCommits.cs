namespace Factory.Git.History;

/// <summary>The commits of a history that name a plan with a trailer <c>Plan: 12</c> and touch more than plans.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="Merged">How many there are.</param>
/// <param name="Released">How many of them a version tag contains.</param>
public sealed record PlanCommits(int PlanId, int Merged, int Released);
