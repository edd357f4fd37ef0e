using Factory.Gates.Context;
using Factory.Gates.Envelope;
using Factory.Gates.Tests.Infra;
using Factory.Model.Plans;
using Factory.Patterns.Rules;

namespace Factory.Gates.Tests.Context;

/// <summary>The envelope of a small shop, whose every kind of rail has one that is about Ordering and one that is not.</summary>
internal static class Shop
{
    public const string Policy = """
        version: 1
        modules: { Ordering: [src/Ordering/**], Files: [src/Files/**], Web: [src/Web/**], docs: [docs/**] }
        layers:
          - { name: ground, modules: [Files] }
          - { name: middle, modules: [Ordering] }
          - { name: top, modules: [Web] }
        dependencies:
          edges: [Ordering -> Files, Web -> *]
          forbid:
            - { from: "*", to: "type:System.Console", except: [Web], reason: output is the host's }
            - { from: Web, to: "namespace:System.IO", reason: files are the storage's. }
        shape: { limits: { method-lines: 40, duplicate-tokens: 0, nesting: 0, complexity: 0, parameters: 0, file-lines: 0 } }
        packages: { deny: [{ id: Newtonsoft.Json, reason: use System.Text.Json }], licenses: [MIT, Apache-2.0] }
        records:
          - { entity: Order, owner: Ordering, type: Shop.Order, writes: { members: [Shop.OrderStore.Save], tables: [orders] } }
          - { entity: Page, owner: Web, writes: { files: [pages.json] } }
        gates: { build-review: { warnings: none } }
        """;

    public const string Rules = """
        rules:
          - id: no-wait
            message: Await it. It blocks.
            severity: WARNING
            languages: [csharp]
            pattern: $X.Result
            metadata: { why: A blocked thread serves nobody. }
            paths: { include: [src/Ordering] }
          - { id: no-print, message: Print nothing, severity: ERROR, languages: [csharp], pattern: Print(), paths: { include: [src/Web] } }
        """;

    private const string Storage = """
        ---
        id: 3
        status: accepted
        date: 2026-11-23
        owner: a
        applies-to: [src/Ordering/**]
        forbids: { packages: [Dapper] }
        checked-by: [FAC0402]
        ---
        # Files go through storage

        ## Decision Outcome

        Option 2. What is written goes through
        `Storage.Save`. Nothing else does.

        ## Consequences
        """;

    public static readonly (string Path, string Text)[] Files =
    [
        (".factory/factory.yml", Policy),
        (".factory/decisions/0003-storage.md", Storage),
        (".factory/decisions/0004-pages.md", Decision(4, "accepted", "Pages are static", "applies-to: [src/Web/**]\nadvice: true")),
        (".factory/decisions/0005-old.md", Decision(5, "proposed", "Not agreed", "")),
        (".factory/decisions/0006-all.md", Decision(6, "accepted", "Tabs are spaces", "checked-by: [FAC0301]")),
        (".factory/patterns/store.md", Pattern("store", "src/Ordering/**", "src/Ordering/Store.cs#Store")),
        (".factory/patterns/page.md", Pattern("page", "src/Web/**", "src/Web/Page.cs#Page")),
        (".factory/plans/0012-export.md", Plans.FullText),
        (".factory/rules/shop.yml", Rules),
        ("src/Ordering/Store.cs", "class Store;\n"),
        ("src/Files/File.cs", "class File;\n"),
        ("src/Web/Page.cs", "class Page;\n"),
        ("docs/index.md", "# Shop\n"),
    ];

    /// <summary>The envelope, as it is read.</summary>
    public static async Task<ContextSource> SourceAsync()
    {
        var own = await EnvelopeReader.ReadOwnAsync(new MemoryTree(Files), TestContext.Current.CancellationToken);
        return new(own.Policy, own.Rails, RuleFile.Parse(".factory/rules/shop.yml", Rules)) { Plans = own.Plans, Paths = [.. Files.Select(file => file.Path).Order(StringComparer.Ordinal)] };
    }

    public static Plan Plan(ContextSource source) => source.Plans.Single();

    private static string Decision(int id, string status, string title, string more) =>
        $"---\nid: {id}\nstatus: {status}\ndate: 2026-11-23\nowner: a\n{more}\n---\n# {title}\n\n## Context\n\nWhy.\n";

    private static string Pattern(string name, string glob, string exemplar) =>
        $"---\nname: {name}\nexemplar: {exemplar}\nowner: a\napplies-to: ['{glob}']\ncompetitors: [no-wait]\n---\n# How to {name}\n\n## When\n\nA {name} is needed. Often.\n";
}
