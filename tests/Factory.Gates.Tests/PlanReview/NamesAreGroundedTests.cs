using Factory.Gates.PlanReview;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.PlanReview;

public sealed class NamesAreGroundedTests
{
    [Theory]
    [InlineData("`Order`, `Shop.Ordering.Order`, `OrderStore.Save(order)` and `OrderState.Shipped`")]
    [InlineData("`Order.Number` of a record, `Order.Id` of its base, `Order.ToString()` of all")]
    [InlineData("`OrderStore.Show` by extension, `Shop.Ordering` as a namespace, `[Obsolete]` as an attribute")]
    [InlineData("`CancellationToken`, `Task<IReadOnlyList<Order>>`, `List<T>.Add`, `JsonSerializer.Serialize` of the framework")]
    [InlineData("`System.Threading.Channels` and `Channels.Channel.CreateBounded` of the framework")]
    [InlineData("`Log.Information`, which the code uses and a package declares, and `Serilog` itself")]
    [InlineData("`CustomerNumber` in a text of the code, `InvoiceFooter` in a page")]
    [InlineData("`src/Ordering/Order.cs`, `Ordering/OrderStore.cs`, `OrderPage.cs`, `src/Web/`, `src/*/Order*.cs`")]
    [InlineData("decision 3, `0003-plain-records`, `pattern:store`")]
    [InlineData("`0002-data-tables` and `DataTable`, which a decision forbids, and `Newtonsoft.Json`")]
    [InlineData("`OrderStore.Written` of a package's class, `Shop_Web__Url`, `Log.Context.Number`")]
    [InlineData("`ExportTests` that the criterion names")]
    [InlineData("`dotnet test`, `GET`, `text/csv`, `orders`, `api/orders`, `Content-Type`, `--base`, `42`, `v1.2.0`, `order.Total`")]
    [InlineData("```csharp\nnew `OrderFlattener`();\n```\n<!-- `OrderFlattener` -->")]
    public async Task Knows_what_the_repository_knows(string approach)
    {
        using var story = await PlanStory.OpenAsync();
        story.Plan("uses: [0003-plain-records, \"pattern:store\"]\nscope: { paths: [src/Ordering/**], modules: [Ordering] }", approach);

        Assert.Empty(await story.FindingsAsync(NamesAreGrounded.Info));
    }

    [Theory]
    [InlineData("`OrderFlattener`", "OrderFlattener")]
    [InlineData("`Order.Recalculate()`", "Order.Recalculate")]
    [InlineData("`Shop.Billing.Order`", "Shop.Billing.Order")]
    [InlineData("`OrderState.Returned`", "OrderState.Returned")]
    [InlineData("`OrderStore.Total`", "OrderStore.Total")]
    [InlineData("`OrderPrinter.Context`", "OrderPrinter.Context")]
    [InlineData("`Task<OrderFlattener>`", "OrderFlattener")]
    [InlineData("`[Obsolete(OrderState.Returned)]`", "OrderState.Returned")]
    [InlineData("`docs/Ordering/policy.md`", "docs/Ordering/policy.md")]
    [InlineData("`src/Ordering/OrderFlattener.cs`", "src/Ordering/OrderFlattener.cs")]
    [InlineData("`src/Billing/`", "src/Billing/")]
    [InlineData("`OrderSaver.cs`", "OrderSaver.cs")]
    [InlineData("`0004-orders-are-rows`", "0004-orders-are-rows")]
    [InlineData("`pattern:saver`", "saver")]
    [InlineData("what `<!--` opens, and `OrderFlattener`", "OrderFlattener")]
    public async Task Flags_a_name_that_is_nowhere(string approach, string name)
    {
        using var story = await PlanStory.OpenAsync();
        story.Plan("scope: { paths: [src/Ordering/**] }", $"We build on {approach}.");

        var finding = Assert.Single(await story.FindingsAsync(NamesAreGrounded.Info));
        Assert.Equal((Severity.Error, name), (finding.Severity, finding.Evidence));
        Assert.Equal(new(PlanStory.PlanPath, 17), finding.Location);
    }

    [Theory]
    [InlineData("`OrderStores`", "Did you mean 'Shop.Ordering.OrderStore'?")]
    [InlineData("`Order.Totals()`", "Did you mean 'Shop.Ordering.Order.Total'?")]
    [InlineData("`StoreOfOrder`", "Did you mean 'Shop.Ordering.OrderStore'?")]
    [InlineData("`src/Orders/OrderStore.cs`", "Did you mean 'src/Ordering/OrderStore.cs'?")]
    [InlineData("`0003-plane-records`", "Did you mean '0003-plain-records'?")]
    [InlineData("`pattern:stores`", "Did you mean 'store'?")]
    [InlineData("`Unheard`", "Name what is there, or list it under new: if the plan adds it")]
    public async Task Suggests_the_nearest_real_name(string approach, string suggestion)
    {
        using var story = await PlanStory.OpenAsync();
        story.Plan("scope: { paths: [src/Ordering/**] }", approach);

        Assert.Equal(suggestion, Assert.Single(await story.FindingsAsync(NamesAreGrounded.Info)).Fix);
    }

    [Fact]
    public async Task Knows_what_the_plan_announces()
    {
        using var story = await PlanStory.OpenAsync();
        story.Plan(
            """
            scope: { paths: [src/Ordering/Export/**, src/Billing/**], modules: [Billing], packages: [CsvHelper] }
            new: [Shop.Ordering.Export.CsvExporter, src/Billing/, module:Billing]
            """,
            "`CsvExporter.Write` in `src/Ordering/Export/CsvExporter.cs`, `CsvExporterTests.cs`, `Shop.Ordering.Export`, with `CsvHelper.CsvWriter` of `CsvHelper`.");

        Assert.Empty(await story.FindingsAsync(NamesAreGrounded.Info));
    }

    [Fact]
    public async Task Flags_modules_paths_and_citations_of_the_front_matter_at_their_lines()
    {
        using var story = await PlanStory.OpenAsync();
        story.Plan("scope:\n  paths: [src/Odering/**]\n  modules: [Ordring]\n  edges: [Ordering -> Files]\nuses: [3, 0007-gone, \"plan:12\"]", "Nothing else.");

        Assert.Equal(
            [("src/Odering/**", 6), ("Ordring", 7), ("Files", 8), ("0007-gone", 9)],
            (await story.FindingsAsync(NamesAreGrounded.Info)).Select(finding => (finding.Evidence, finding.Location.Line)));
    }

    [Fact]
    public async Task Warns_of_a_package_that_is_called_almost_like_one_in_use()
    {
        using var story = await PlanStory.OpenAsync();
        story.Plan("scope: { packages: [Serilogg, Serilog, Polly] }", "Nothing else.");

        var finding = Assert.Single(await story.FindingsAsync(NamesAreGrounded.Info));
        Assert.Equal((Severity.Warning, "Serilogg"), (finding.Severity, finding.Evidence));
        Assert.StartsWith("Did you mean 'Serilog'?", finding.Fix, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Judges_by_the_base_and_takes_what_the_change_adds_as_unknown()
    {
        using var story = await PlanStory.OpenAsync();
        story.Git.Write(("src/Ordering/Flattener.cs", "namespace Shop.Ordering;\npublic class Flattener { }\n"));
        story.Plan("scope: { paths: [src/Ordering/**] }", "`Flattener` does it.");

        Assert.Equal("Flattener", Assert.Single(await story.FindingsAsync(NamesAreGrounded.Info)).Evidence);
    }

    [Fact]
    public async Task Reads_only_files_that_no_run_has_seen()
    {
        using var story = await PlanStory.OpenAsync();
        using var cache = new TempFolder();
        story.Plan("scope: { paths: [src/Ordering/**] }", "`Order` and `OrderFlattener`.");
        var input = story.Git.Input with { CacheFolder = cache.Path };

        var first = await PlanReviewGate.RunAsync(input, TestContext.Current.CancellationToken);
        var again = await PlanReviewGate.RunAsync(input, TestContext.Current.CancellationToken);
        await story.Git.CommitAsync("Plan");
        story.Git.Write(("src/Ordering/OrderFlattener.cs", "namespace Shop.Ordering;\nclass OrderFlattener { }\n"));
        await story.Git.CommitAsync("Build");
        story.Plan("scope: { paths: [src/Ordering/**] }", "`OrderFlattener` again.");
        var later = await PlanReviewGate.RunAsync(input with { Base = "HEAD" }, TestContext.Current.CancellationToken);

        Assert.Equal(first.Findings, again.Findings, (one, other) => one!.Fingerprint == other!.Fingerprint);
        Assert.Contains(first.Findings, finding => finding.CheckId == "FAC0204");
        Assert.DoesNotContain(later.Findings, finding => finding.CheckId == "FAC0204");
    }

    [Fact]
    public async Task A_cache_that_was_tampered_with_is_read_anew()
    {
        using var story = await PlanStory.OpenAsync();
        using var cache = new TempFolder();
        cache.File("names.txt", "rubbish");
        cache.File("names-of-files.txt", "@rubbish");
        story.Plan("scope: { paths: [src/Ordering/**] }", "`Order` and `OrderFlattener`.");

        var report = await PlanReviewGate.RunAsync(story.Git.Input with { CacheFolder = cache.Path }, TestContext.Current.CancellationToken);

        Assert.Equal("OrderFlattener", Assert.Single(report.Findings, finding => finding.CheckId == "FAC0204").Evidence);
    }

    [Theory]
    [InlineData("As decision 9 says.")]
    [InlineData("As plan 77 did.")]
    public async Task Warns_of_a_number_in_words_which_may_mean_something_else(string approach)
    {
        using var story = await PlanStory.OpenAsync();
        story.Plan("scope: { paths: [src/Ordering/**] }", approach);

        Assert.Equal(Severity.Warning, Assert.Single(await story.FindingsAsync(NamesAreGrounded.Info)).Severity);
    }

    [Fact]
    public async Task A_wide_pattern_of_the_policy_makes_no_name_real()
    {
        using var story = await PlanStory.OpenAsync((".factory/factory.yml", $"{PlanStory.Policy}packages: {{ allow: [Shop.*, Serilog] }}\n"));
        story.Plan("scope: { paths: [src/Ordering/**] }", "`Shop.Invented` it is.");

        Assert.Single(await story.FindingsAsync(NamesAreGrounded.Info));
    }

    [Fact]
    public async Task A_mark_of_a_comment_in_the_front_matter_hides_nothing()
    {
        using var story = await PlanStory.OpenAsync();
        story.Plan("scope: { paths: [src/Ordering/**] } # <!--", "`OrderFlattener` it is.");

        Assert.Single(await story.FindingsAsync(NamesAreGrounded.Info));
    }

    [Fact]
    public async Task What_the_repository_itself_says_where_names_are_kept_does_not_count()
    {
        using var story = await PlanStory.OpenAsync();
        var input = story.Git.Input with { CacheFolder = Path.Combine(story.Git.Input.Root, "cache") };
        story.Plan("scope: { paths: [src/Ordering/**] }", "`OrderFlattener` it is.");
        await PlanReviewGate.RunAsync(input, TestContext.Current.CancellationToken);
        var kept = await File.ReadAllTextAsync(Path.Combine(input.CacheFolder, "names.txt"), TestContext.Current.CancellationToken);
        story.Git.Write(("cache/names.txt", $"{kept}OrderFlattener\tT\tShop.OrderFlattener\n"));

        var report = await PlanReviewGate.RunAsync(input, TestContext.Current.CancellationToken);

        Assert.Single(report.Findings, finding => finding.CheckId == "FAC0204");
    }

    [Fact]
    public async Task A_plan_that_names_more_than_anybody_reviews_is_refused()
    {
        using var story = await PlanStory.OpenAsync();
        story.Plan("scope: { paths: [src/Ordering/**] }", string.Join('\n', Enumerable.Range(0, 2001).Select(number => $"`Invented{number}`")));

        Assert.StartsWith($"{PlanStory.PlanPath}: it names 2002 things", Assert.Single(await Mistakes.InAsync(story.JudgeAsync)), StringComparison.Ordinal);
    }
}
