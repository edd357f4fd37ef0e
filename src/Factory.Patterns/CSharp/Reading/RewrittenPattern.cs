namespace Factory.Patterns.CSharp.Reading;

/// <summary>A pattern as C# text, in which signs are identifiers.</summary>
/// <param name="Text">The C# text.</param>
/// <param name="Types">The types of typed metavariables, by the place of their identifier in the text.</param>
/// <param name="Places">Where pieces of the text start, and where they come from in the pattern; in order.</param>
internal sealed record RewrittenPattern(string Text, IReadOnlyDictionary<int, string> Types, IReadOnlyList<(int Rewritten, int Written)> Places)
{
    /// <summary>The place in the pattern that a place in the text comes from.</summary>
    public int Written(int place)
    {
        var before = Places.LastOrDefault(one => one.Rewritten <= place);
        return before.Written + Math.Max(0, place - before.Rewritten);
    }
}
