using Factory.Gates.Judging;

namespace Factory.Gates.Context.Lines;

/// <summary>Names checks, and only those that there are.</summary>
internal static class EnforcedBy
{
    public static IReadOnlyList<string> Checks(params IReadOnlyList<string> ids) =>
        [.. ids.Where(id => CheckCatalog.All.Any(check => check.Id == id))];
}
