namespace Factory.Mcp.Tests.Infra;

/// <summary>A small shop with an envelope.</summary>
internal static class Shop
{
    public const string PlanPath = ".factory/plans/0012-export.md";

    public static readonly (string Path, string Text)[] Files =
    [
        (".factory/factory.yml", "version: 1\nmodules: { Ordering: [src/Ordering/**], Web: [src/Web/**] }\nshape: { limits: { method-lines: 5 } }\n"),
        (".factory/decisions/0003-storage.md", "---\nid: 3\nstatus: accepted\ndate: 2026-11-23\nowner: a\napplies-to: [src/Ordering/**]\nchecked-by: [no-wait, FAC0402]\n---\n# Files go through storage\n"),
        (".factory/rules/no-wait.yml", "rules:\n  - { id: no-wait, message: Await it. It blocks., severity: ERROR, languages: [csharp], pattern: $X.Result, metadata: { why: A blocked thread serves nobody. } }\n"),
        (".factory/rules/no-wait.cs", "// ruleid: no-wait\nvar x = page.Result;\n// ok: no-wait\nvar y = await page;\n"),
        (PlanPath, Plan(12, "Source: #12")),
        ("src/Ordering/Order.cs", "class Order;\n"),
        ("src/Web/Page.cs", "class Page;\n"),
    ];

    /// <summary>A plan, complete but for its intent.</summary>
    public static string Plan(int id, string intent) =>
        $"""
        ---
        id: {id}
        title: Export orders as CSV
        status: approved
        scope: {"{"} paths: [src/Ordering/**] {"}"}
        criteria:
          - {"{"} id: C1, text: The header names every column, verified-by: Ordering.Tests.ExportTests.Header {"}"}
        ---
        ## Intent

        "Let me take my orders to a spreadsheet."

        {intent}

        ## Approach

        Write rows.

        ## Risks

        Large orders.

        """;
}
