namespace Factory.CodeModel.Metrics;

/// <summary>How large one C# file and its members are.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
/// <param name="Lines">How many lines it has; a last line end starts no new line.</param>
/// <param name="Members">Its members in file order.</param>
public sealed record FileMetrics(string Path, int Lines, IReadOnlyList<MemberMetrics> Members)
{
    /// <summary>The cyclomatic complexity of the file as a whole: 1 and one more for each decision in it, as if its members were one.</summary>
    public int Complexity => 1 + Members.Sum(member => Math.Max(0, member.Complexity - 1));
}
