namespace Factory.Patterns.Scanning.Anchors;

/// <summary>Tokens that stand one after the other, whatever space or comments are between them: <c>.</c> <c>Result</c>.</summary>
internal sealed record TokenRun(IReadOnlyList<string> Tokens);
