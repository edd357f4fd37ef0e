namespace Factory.CodeModel.Clones;

/// <summary>Lines of a file, from 1, the last one included.</summary>
public readonly record struct LineSpan(int First, int Last)
{
    /// <summary>How many lines it shares with another one.</summary>
    public int SharedWith(LineSpan other) => Math.Max(0, Math.Min(Last, other.Last) - Math.Max(First, other.First) + 1);
}
