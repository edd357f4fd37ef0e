namespace Factory.Model.Policy;

/// <summary>The one way in which something is done here: <c>.factory/patterns/name.md</c>.</summary>
/// <param name="Name">The file's name without extension; plans cite it as <c>pattern:name</c>.</param>
/// <param name="Exemplar">The code that shows it best.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Path">The file, relative to the root.</param>
public sealed record CanonicalPattern(string Name, Exemplar Exemplar, string Owner, string Path)
{
    /// <summary>Globs of the files it is about.</summary>
    public IReadOnlyList<string> AppliesTo { get; init; } = [];

    /// <summary>Ids of the rules that find a second way of doing it.</summary>
    public IReadOnlyList<string> Competitors { get; init; } = [];

    /// <summary>Ids of the checks that enforce it, beside its competitors.</summary>
    public IReadOnlyList<string> CheckedBy { get; init; } = [];

    /// <summary>Whether nothing enforces it, on purpose.</summary>
    public bool IsAdvice { get; init; }

    /// <summary>What it is called in words: its first heading, else its name.</summary>
    public string Title { get; init; } = "";

    /// <summary>The Markdown below the front matter, with line ends <c>\n</c>.</summary>
    public string Body { get; init; } = "";
}

/// <summary>The code that shows a pattern best.</summary>
/// <param name="Path">The file, relative to the root.</param>
/// <param name="Symbol">A type or member that the file declares.</param>
public sealed record Exemplar(string Path, string Symbol)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}#{Symbol}";
}
