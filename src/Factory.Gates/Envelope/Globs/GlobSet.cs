namespace Factory.Gates.Envelope.Globs;

/// <summary>Several globs, of which one match is enough.</summary>
public sealed class GlobSet
{
    private readonly IReadOnlyList<Glob> globs;

    private GlobSet(IReadOnlyList<Glob> globs) => this.globs = globs;

    /// <summary>Patterns that are known to be right, such as those of a policy or a plan that was read.</summary>
    public static GlobSet Of(IEnumerable<string> patterns) => new([.. patterns.Distinct(StringComparer.Ordinal).Select(Glob.Parse)]);

    /// <summary>Whether any of the globs stands for this path.</summary>
    public bool Matches(string path) => globs.Any(glob => glob.Matches(path));
}
