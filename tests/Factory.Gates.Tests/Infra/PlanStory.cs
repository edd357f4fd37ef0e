using Factory.Gates.PlanReview;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Infra;

/// <summary>A small shop with an envelope, in a real repository, and one plan that a change adds to it.</summary>
internal sealed class PlanStory : IDisposable
{
    public const string PlanPath = ".factory/plans/0012-export.md";

    public const string Policy = """
        version: 1
        modules:
          Model: [src/Model/**]
          Ordering: [src/Ordering/**]
          Web: [src/Web/**]
        layers:
          - { name: ground, modules: [Model] }
          - { name: middle, modules: [Ordering] }
          - { name: top, modules: [Web] }
        dependencies:
          edges: [Ordering -> Model, Web -> Ordering]
          forbid:
            - { from: Web, to: "module:Model", reason: pages see orders and not rows }
        records:
          - { entity: Order, owner: Ordering, type: Shop.Ordering.Order, writes: { members: [Shop.Ordering.OrderStore.Save], tables: [orders] } }

        """;

    public const string Decision = """
        ---
        id: 3
        status: accepted
        date: 2026-11-23
        owner: shop-team
        applies-to: [src/Ordering/**]
        forbids: { packages: [Newtonsoft.*], types: [System.Data.DataTable], edges: [Ordering -> Web] }
        checked-by: [FAC0205]
        ---
        # Orders are plain records

        """;

    private const string OldDecision = """
        ---
        id: 2
        status: superseded
        date: 2026-11-20
        owner: shop-team
        advice: true
        ---
        # Orders are data tables

        """;

    private readonly GitFolder git;

    private PlanStory(GitFolder git) => this.git = git;

    public GitFolder Git => git;

    /// <summary>The shop; its later files take the place of earlier ones of the same path.</summary>
    public static async Task<PlanStory> OpenAsync(params (string Path, string Text)[] files)
    {
        (string Path, string Text)[] shop =
        [
            (".factory/factory.yml", Policy),
            (".factory/decisions/0002-data-tables.md", OldDecision),
            (".factory/decisions/0003-plain-records.md", Decision.Replace("applies-to", "supersedes: 2\napplies-to", StringComparison.Ordinal)),
            (".factory/patterns/store.md", "---\nname: store\nexemplar: src/Ordering/OrderStore.cs#OrderStore\napplies-to: [src/**]\nadvice: true\nowner: shop-team\n---\n# A store\n"),
            ("Directory.Packages.props", "<Project><ItemGroup><PackageVersion Include=\"Serilog\" Version=\"4.0.0\" /></ItemGroup></Project>\n"),
            ("src/Model/Row.cs", "namespace Shop.Model;\npublic abstract class Row { public int Id { get; set; } }\n"),
            ("src/Ordering/Order.cs", "namespace Shop.Ordering;\npublic sealed record Order(int Number) : Row { public decimal Total() => 0; }\npublic enum OrderState { Open, Shipped }\n"),
            ("src/Ordering/OrderStore.cs", "namespace Shop.Ordering;\npublic sealed class OrderStore : Store, IDisposable, IHaveContext { public void Save(Order order) => Log.Information(\"saved\", Written, Context); public void Dispose() { } }\npublic sealed class OrderPrinter : IHaveContext { }\n"),
            ("src/Web/OrderPage.cs", "namespace Shop.Web;\npublic static class OrderPage { public static string Show(this Order order) => \"CustomerNumber\"; }\n"),
            ("src/Web/page.html", "<p>InvoiceFooter</p>\n"),
        ];
        var git = await GitFolder.TopicAsync([.. shop.ExceptBy(files.Select(file => file.Path), file => file.Path), .. files]);
        return new(git);
    }

    /// <summary>Writes the plan: what its front matter says beside the head, and its approach.</summary>
    public void Plan(string frontMatter, string approach, int id = 12) => git.Write((
        PlanPath.Replace("0012", $"00{id}", StringComparison.Ordinal),
        $"---\nid: {id}\ntitle: Export orders\nstatus: proposed\n{frontMatter.ReplaceLineEndings("\n")}\ncriteria:\n  - {{ id: C1, text: It exports, verified-by: Shop.Tests.ExportTests.Exports }}\n---\n## Intent\n\nLet me have my orders.\n\nSource: #12\n\n## Approach\n\n{approach.ReplaceLineEndings("\n")}\n\n## Risks\n\nLarge orders.\n"));

    public Task<GateReport> JudgeAsync() => PlanReviewGate.RunAsync(git.Input, TestContext.Current.CancellationToken);

    /// <summary>What a check says of the plan.</summary>
    public async Task<IReadOnlyList<Finding>> FindingsAsync(CheckInfo check) =>
        [.. (await JudgeAsync()).Findings.Where(finding => finding.CheckId == check.Id)];

    public void Dispose() => git.Dispose();
}
