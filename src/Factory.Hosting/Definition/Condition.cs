namespace Factory.Hosting.Definition;

/// <summary>A question to the build, with its source text.</summary>
internal sealed record Condition(Func<bool> Holds, string Text)
{
    public static Condition Of(Func<bool> condition, string? source)
    {
        var text = source ?? "a condition";
        return new(condition, text.StartsWith("() =>", StringComparison.Ordinal) ? text[5..].Trim() : text);
    }
}
