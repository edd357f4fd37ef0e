using Factory.CodeModel.Metrics;
using Factory.Git.Changes;

namespace Factory.Gates.Judging;

/// <summary>A C# file of the change with its figures.</summary>
/// <param name="Current">As it stands.</param>
/// <param name="Base">As it was at the base, under its old path where it was renamed; null for a new file.</param>
public sealed record MeasuredFile(FileMetrics Current, FileMetrics? Base)
{
    /// <summary>The lines of it that the base does not have.</summary>
    public IReadOnlyList<LineRange> AddedLines { get; init; } = [];

    /// <summary>The members that the change wrote on or took away, by id.</summary>
    public IReadOnlyList<string> ChangedMembers
    {
        get
        {
            var kept = Current.Members.Select(member => member.Id).ToHashSet(StringComparer.Ordinal);
            return
            [
                .. Current.Members.Where(member => AddedLines.Any(range => range.First < member.Line + member.Lines && range.Last >= member.Line))
                    .Concat(Base?.Members.Where(member => !kept.Contains(member.Id)) ?? [])
                    .Select(member => member.Id)
                    .Order(StringComparer.Ordinal),
            ];
        }
    }
}
