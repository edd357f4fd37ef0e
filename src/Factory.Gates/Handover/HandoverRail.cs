namespace Factory.Gates.Handover;

/// <summary>One thing that was decided, and whether a check holds it.</summary>
/// <param name="Name">What it is known by.</param>
/// <param name="Path">Where it is written.</param>
/// <param name="IsChecked">Whether a check holds it.</param>
/// <param name="IsAdvice">Whether it says itself that none does.</param>
public sealed record HandoverRail(string Name, string Path, bool IsChecked, bool IsAdvice);
