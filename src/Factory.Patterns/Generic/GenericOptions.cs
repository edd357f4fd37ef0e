using System.Globalization;
using Factory.Patterns.Matching;

namespace Factory.Patterns.Generic;

/// <summary>What a rule's <c>options</c> say about patterns over text.</summary>
internal sealed record GenericOptions
{
    private static readonly string[] OtherEngine =
        ["generic_multiline", "generic_braces", "generic_extra_braces", "generic_extra_word_characters", "generic_caseless"];

    private static readonly Dictionary<string, GenericCommentStyle> Styles = new(StringComparer.Ordinal)
    {
        ["c"] = GenericCommentStyle.C,
        ["cpp"] = GenericCommentStyle.Cpp,
        ["shell"] = GenericCommentStyle.Shell,
    };

    /// <summary>How many line ends an ellipsis may pass: <c>generic_ellipsis_max_span</c>.</summary>
    public int EllipsisMaxSpan { get; init; } = 10;

    /// <summary>The comments that are passed over: <c>generic_comment_style</c>.</summary>
    public GenericCommentStyle Comments { get; init; }

    /// <summary>These with one more option of a rule; an option that is not about text changes nothing.</summary>
    /// <param name="key">The name of the option.</param>
    /// <param name="value">Its value; anything for a list.</param>
    /// <exception cref="UnusablePatternException">The option belongs to another engine or has no such value.</exception>
    public GenericOptions With(string key, string value) => key switch
    {
        "generic_ellipsis_max_span" => this with { EllipsisMaxSpan = Span(value) },
        "generic_comment_style" => this with { Comments = Style(value) },
        "generic_engine" when value != "spacegrep" => throw new UnusablePatternException($"not supported: the engine '{value}'", "Leave generic_engine out"),
        _ when OtherEngine.Contains(key) => throw new UnusablePatternException(
            $"not supported: '{key}', an option of the engine 'aliengrep'", "Use generic_ellipsis_max_span and generic_comment_style"),
        _ => this,
    };

    private static int Span(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var lines) && lines <= 1000
            ? lines
            : throw new UnusablePatternException($"'{value}' is no number of lines", "Give a number from 0 to 1000");

    private static GenericCommentStyle Style(string value) =>
        Styles.TryGetValue(value, out var style)
            ? style
            : throw new UnusablePatternException($"unknown style of comments '{value}'", $"Use one of: {string.Join(", ", Styles.Keys)}");
}
