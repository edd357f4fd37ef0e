namespace Factory.Gates.Context;

/// <summary>One thing to know before the work, and where it comes from.</summary>
/// <param name="Text">The sentence, without a full stop.</param>
/// <param name="Rail">The rail behind it: <c>decision 7</c>, <c>pattern gate-check</c>, or a key of <c>factory.yml</c>.</param>
internal sealed record ContextLine(string Text, string Rail)
{
    /// <summary>What else it traces to: the rail's file, and the checks that enforce it.</summary>
    public IReadOnlyList<string> Trace { get; init; } = [];

    /// <summary>The line as it is rendered.</summary>
    public override string ToString() => $"- {OneLine.Of(Text)} ({string.Join(", ", [Rail, .. Trace])})";
}
