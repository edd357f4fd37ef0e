using Factory.Gates.Similarity;
using Factory.Model.Policy;

namespace Factory.Gates.Planning;

/// <summary>
/// What a new plan still has to answer, from what the policy knows. Each is a prompt in angle brackets, so that PlanReview
/// (FAC0201) blocks the plan until it is gone.
/// </summary>
internal static class OpenQuestions
{
    private const int MostNames = 20;

    /// <summary>The questions, one line each.</summary>
    public static IReadOnlyList<string> For(PlanTitle title, FactoryPolicy policy) =>
    [
        .. OfModules(policy),
        .. OfRecords(title, policy.Records),
        "<Which symbols does it add?> Under new, by their full names.",
        "<What is taken for granted?> Under assumptions, each with a probe or an owner.",
    ];

    private static IEnumerable<string> OfModules(FactoryPolicy policy)
    {
        if (policy.Modules.Count > 0)
        {
            yield return $"<Which modules does it touch?> Under scope.modules. There are {Names(policy.Modules.Keys.Order(StringComparer.Ordinal))}.";
        }

        if (policy.Modules.Count > 1)
        {
            yield return "<Which module comes to use another?> Under scope.edges, as A -> B.";
        }
    }

    /// <summary>By name where the title speaks of one, else all at once.</summary>
    private static IEnumerable<string> OfRecords(PlanTitle title, IReadOnlyList<SystemOfRecord> records)
    {
        var words = TextWords.Of(title.Text).ToHashSet(StringComparer.Ordinal);
        var meant = records.Where(record => TextWords.Of(record.Entity) is { Count: > 0 } entity && words.IsSupersetOf(entity)).ToList();
        if (records.Count > 0 && meant.Count == 0)
        {
            yield return $"<Does it write a system of record?> Only its owner does: {Names(records.Select(record => $"{record.Entity} ({record.Owner})"))}.";
        }

        foreach (var record in meant)
        {
            yield return $"<Does it write this system of record?> {record.Entity}: only {record.Owner} does.";
        }
    }

    private static string Names(IEnumerable<string> names)
    {
        var all = names.ToList();
        return string.Join(", ", all.Take(MostNames)) + (all.Count > MostNames ? $" and {all.Count - MostNames} more" : "");
    }
}
