namespace Factory.Gates.Envelope.Globs;

/// <summary>
/// A pattern for paths relative to the root: <c>**</c> stands for any folders, <c>*</c> and <c>?</c> stay within one
/// name, <c>{a,b}</c> is a choice. Case matters. Matching takes time linear in the path, whatever the pattern.
/// </summary>
public sealed class Glob
{
    private const string Wild = "*?{";
    private const string Everything = "**";

    private readonly string start;
    private readonly string rest;
    private readonly Lazy<GlobStates> states;
    private readonly Lazy<GlobStates> whole;

    private Glob(string pattern)
    {
        Pattern = pattern;
        var wild = pattern.AsSpan().IndexOfAny(Wild);
        (start, rest) = wild < 0 ? (pattern, "") : (pattern[..wild], pattern[wild..]);
        states = new(() => GlobStates.Of(rest));
        whole = new(() => GlobStates.Of(pattern));
    }

    /// <summary>What every path starts with that the pattern stands for.</summary>
    internal string Start => start;

    /// <summary>The pattern as it was written.</summary>
    public string Pattern { get; }

    /// <summary>A pattern that is known to be right.</summary>
    /// <exception cref="ArgumentException">It is not; ask <see cref="GlobSyntax.MistakeIn"/> first where a user wrote it.</exception>
    public static Glob Parse(string pattern) =>
        GlobSyntax.MistakeIn(pattern) is { } mistake
            ? throw new ArgumentException($"'{pattern}': {mistake.What}", nameof(pattern))
            : new(pattern);

    /// <summary>Whether the pattern stands for this path.</summary>
    public bool Matches(string path)
    {
        if (!path.StartsWith(start, StringComparison.Ordinal))
        {
            return false;
        }

        var end = path.AsSpan(start.Length);
        return rest switch
        {
            "" => end.IsEmpty,
            Everything => end is [not '/', ..],
            _ => states.Value.Accept(end),
        };
    }

    /// <summary>Whether there can be a path that both stand for, be there such a file or not.</summary>
    internal bool Meets(Glob other) => GlobOverlap.Between(whole.Value, other.whole.Value);

    /// <summary>The pattern.</summary>
    public override string ToString() => Pattern;
}
