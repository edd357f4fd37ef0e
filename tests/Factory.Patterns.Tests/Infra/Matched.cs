using Factory.Patterns.Matching;

namespace Factory.Patterns.Tests.Infra;

/// <summary>What a pattern finds in a text, in a form that reads well in a test.</summary>
internal static class Matched
{
    /// <summary>The texts of the matches, in order.</summary>
    public static IReadOnlyList<string> Texts(Pattern pattern, string text) =>
        [.. Places(pattern, text).Select(found => text[found.Span.Start..found.Span.End])];

    /// <summary>The lines of the matches, from 1.</summary>
    public static IReadOnlyList<int> Lines(Pattern pattern, string text) =>
        [.. Places(pattern, text).Select(found => text[..found.Span.Start].Count(one => one == '\n') + 1)];

    /// <summary>The metavariables of the first match, as <c>$X=text</c>.</summary>
    public static string Bound(Pattern pattern, string text) => Written(Places(pattern, text)[0].Bindings);

    public static string Written(Bindings bindings) => string.Join(' ', bindings.All.Select(one => $"{one.Name}={one.Value.Text}"));

    public static IReadOnlyList<Found> Places(Pattern pattern, string text) =>
        [.. pattern.Match(new("some.txt", text, []), new(0, text.Length), TestContext.Current.CancellationToken)];
}
