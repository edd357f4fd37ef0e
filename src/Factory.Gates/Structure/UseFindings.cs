using Factory.Model.Reports;

namespace Factory.Gates.Structure;

/// <summary>Puts uses that break one rule together: the uses that one member makes of one type are one finding.</summary>
internal static class UseFindings
{
    /// <summary>A finding for each pair, at the first place that has a line.</summary>
    /// <param name="check">The check that finds.</param>
    /// <param name="uses">The uses that break its rule.</param>
    /// <param name="say">What is wrong about a use, and what would be right.</param>
    public static IEnumerable<Finding> Of(CheckInfo check, IEnumerable<ModuleUse> uses, Func<ModuleUse, (string Message, string Fix)> say) =>
        from pair in uses.GroupBy(use => (use.Use.From, To: use.Use.To.Holder))
        let first = pair.OrderByDescending(use => use.Use.Place.Line > 0).First()
        let text = say(first)
        select new Finding(check.Id, check.Severity, first.Use.From.Id, text.Message, text.Fix, first.Use.Place) { Evidence = pair.Key.To.Type };
}
