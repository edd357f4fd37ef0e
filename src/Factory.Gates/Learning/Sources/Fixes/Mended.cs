using Factory.Patterns.Generalising;

namespace Factory.Gates.Learning.Sources.Fixes;

/// <summary>A mistake that was mended: what a lesson is written from.</summary>
/// <param name="Source">Where it comes from, for messages: <c>commit 4f1c2d3</c>.</param>
/// <param name="Incident">What the lesson names as its incident, in one line.</param>
/// <param name="Date">When it was mended.</param>
/// <param name="Files">The code before and after.</param>
internal sealed record Mended(string Source, string Incident, DateOnly Date, IReadOnlyList<FixedFile> Files)
{
    /// <summary>What it is called by whoever mended it. Anyone may have written it.</summary>
    public string Title { get; init; } = "";

    /// <summary>Who says what follows, as the beginning of a sentence: <c>The message of the commit that mended it</c>.</summary>
    public string Speaker { get; init; } = "";

    /// <summary>What they say. Anyone may have written it.</summary>
    public string Said { get; init; } = "";

    /// <summary>Whether it was only taken back: what a revert takes out is rarely a mistake in itself.</summary>
    public bool IsRevert { get; init; }

    /// <summary>The commits that mended it: what they took out of the code is the mistake itself.</summary>
    public IReadOnlyList<string> Commits { get; init; } = [];
}
