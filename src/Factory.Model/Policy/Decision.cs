namespace Factory.Model.Policy;

/// <summary>Something that was settled: <c>.factory/decisions/NNNN-title.md</c>.</summary>
/// <param name="Id">The number that the file name starts with.</param>
/// <param name="Status">How far it is.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Path">The file, relative to the root.</param>
public sealed record Decision(int Id, DecisionStatus Status, string Owner, string Path)
{
    /// <summary>The day it got its status.</summary>
    public DateOnly Date { get; init; }

    /// <summary>The day on which it is asked again whether it still holds; null where nobody set one.</summary>
    public DateOnly? Review { get; init; }

    /// <summary>Decisions that it replaces: their numbers, or <c>0003-title</c>.</summary>
    public IReadOnlyList<string> Supersedes { get; init; } = [];

    /// <summary>Globs of the files it is about.</summary>
    public IReadOnlyList<string> AppliesTo { get; init; } = [];

    /// <summary>Ids of the checks that enforce it; none where it is advice.</summary>
    public IReadOnlyList<string> CheckedBy { get; init; } = [];

    /// <summary>Whether nothing enforces it, on purpose.</summary>
    public bool IsAdvice { get; init; }

    /// <summary>What it rules out.</summary>
    public ForbiddenByDecision Forbids { get; init; } = new();

    /// <summary>What was decided, in one line.</summary>
    public string Title { get; init; } = "";

    /// <summary>The Markdown below the front matter, with line ends <c>\n</c>.</summary>
    public string Body { get; init; } = "";

    /// <summary>What plans cite it as: its file's name without extension, <c>0003-files-go-through-storage</c>.</summary>
    public string Name => System.IO.Path.GetFileNameWithoutExtension(Path);

    /// <summary>Whether a text names this decision: by its name, or by its number, with or without zeros before it.</summary>
    public bool IsCalled(string text) =>
        text == Name || (text.Length is > 0 and < 10 && text.All(char.IsAsciiDigit) && int.Parse(text, System.Globalization.CultureInfo.InvariantCulture) == Id);
}
