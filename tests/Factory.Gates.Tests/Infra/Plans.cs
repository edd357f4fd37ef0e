using Factory.Gates.Envelope;
using Factory.Model.Plans;

namespace Factory.Gates.Tests.Infra;

/// <summary>Plans for tests.</summary>
internal static class Plans
{
    public const string Path = ".factory/plans/0012-export.md";

    public const string FullFrontMatter = """
        id: 12
        title: Export orders as CSV
        status: proposed
        envelope: 4f1c
        scope:
          paths: [src/Ordering/**]
          modules: [Ordering]
          edges: [Ordering -> Files]
          packages: [CsvHelper]
          api: additive
        uses: [0003-files-go-through-storage, pattern:exporter]
        criteria:
          - { id: C1, text: The header names every column, verified-by: Ordering.Tests.ExportTests.Header }
        assumptions:
          - { id: A1, text: An order has at most 500 lines, probe: tests/Count, owner: orders-team }
        new: [Ordering.Export.CsvExporter]
        """;

    public const string Body = """
        ## Intent

        Let me take my orders to a spreadsheet.

        Source: #12

        ## Approach

        Write rows with `CsvHelper`.

        ## Risks

        Large orders.
        """;

    public static string Text(string frontMatter, string body = Body) => $"---\n{frontMatter}\n---\n{body}\n";

    /// <summary>The full plan with one text replaced by another.</summary>
    public static Plan With(string right, string wrong) => PlanFile.Parse(FullText.Replace(right, wrong, StringComparison.Ordinal), Path);

    /// <summary>The full plan.</summary>
    public static Plan Full => PlanFile.Parse(FullText, Path);

    public static string FullText => Text(FullFrontMatter);
}
