namespace Factory.Patterns.Matching;

/// <summary>A stretch of text, from <paramref name="Start"/> up to but without <paramref name="End"/>.</summary>
internal readonly record struct TextSpan(int Start, int End)
{
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;
}
