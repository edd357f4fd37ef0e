using Factory.CodeModel.Metrics;
using Factory.Gates.Judging;

namespace Factory.Gates.IntegrationReview;

/// <summary>
/// Finds what a member was at the base: in the same file, which may have been renamed, or in another file of the change that has lost it.
/// </summary>
internal sealed class OldMembers
{
    private readonly Dictionary<string, MemberMetrics> moved;

    private OldMembers(Dictionary<string, MemberMetrics> moved) => this.moved = moved;

    public static OldMembers Of(IReadOnlyList<MeasuredFile> files)
    {
        var moved = new Dictionary<string, MemberMetrics>(StringComparer.Ordinal);
        foreach (var lost in files.SelectMany(Lost))
        {
            moved.TryAdd(lost.Id, lost);
        }

        return new(moved);
    }

    public MemberMetrics? Find(MeasuredFile file, MemberMetrics member) =>
        file.Base?.Members.FirstOrDefault(old => old.Id == member.Id) ?? moved.GetValueOrDefault(member.Id);

    private static IEnumerable<MemberMetrics> Lost(MeasuredFile file)
    {
        var kept = file.Current.Members.Select(member => member.Id).ToHashSet(StringComparer.Ordinal);
        return file.Base?.Members.Where(member => !kept.Contains(member.Id)) ?? [];
    }
}
