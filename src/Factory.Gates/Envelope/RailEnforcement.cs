using Factory.Gates.Envelope.Yaml;

namespace Factory.Gates.Envelope;

/// <summary>Every rail names the check that enforces it, or says that it is advice.</summary>
internal static class RailEnforcement
{
    /// <summary>Whether a rail is advice.</summary>
    /// <param name="fields">Its front matter.</param>
    /// <param name="enforced">Whether it names what enforces it, by one of these keys.</param>
    public static bool IsAdvice(YamlFields fields, params IReadOnlyList<string> enforced)
    {
        var isAdvice = fields.Flag("advice") ?? false;
        var checks = enforced.Any(key => fields.Items(key).Count > 0);
        if (isAdvice && checks)
        {
            fields.Note("advice", "a rail that names what checks it is no advice", $"Remove advice:, or {string.Join(" and ", enforced)}:");
        }

        return isAdvice;
    }

    /// <summary>Notes a rail that names nothing that enforces it and is no advice.</summary>
    public static void Require(YamlFields fields, params IReadOnlyList<string> enforced)
    {
        if (fields.Find("advice") is null or YamlText { Text: "false" } && enforced.All(key => fields.Items(key).Count == 0))
        {
            fields.Note("advice", "nothing enforces this", $"Name the check in {string.Join(" or ", enforced)}:, or write advice: true");
        }
    }
}
