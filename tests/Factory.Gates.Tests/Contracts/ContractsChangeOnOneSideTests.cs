using Factory.CodeModel.Graph;
using Factory.Gates.Contracts;
using Factory.Gates.Judging;
using Factory.Gates.Structure;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;
using Factory.Tests.Shared;

namespace Factory.Gates.Tests.Contracts;

public sealed class ContractsChangeOnOneSideTests
{
    private const string Order = "namespace Shop;\n\npublic partial class Order\n{\n    public int Ship(int days = 1) => days;\n\n    private int Hidden(int days) => days;\n}\n";
    private const string Store = "namespace Shop;\n\npublic interface IStore\n{\n    void Save(Order order);\n}\n";
    private const string Page = "namespace Shop;\n\npublic class Page\n{\n}\n";
    private const string Settings = "{\n  \"Smtp\": { \"Host\": \"a\" },\n  // kept\n  \"Title\": \"b\",\n}\n";
    private const string Resources = "<root>\n  <data name=\"Greeting\"><value>Hello</value></data>\n</root>\n";

    [Fact]
    public async Task A_member_that_both_sides_change_is_found_though_git_merges_it()
    {
        var findings = await AskAsync(
            ("Order.cs", Order.Replace("    public int Ship(int days = 1) => days;\n\n", "", StringComparison.Ordinal)),
            [("Order.Shipping.cs", "namespace Shop;\n\npublic partial class Order\n{\n    public int Ship(int days = 2) => days;\n}\n")],
            [("Order.cs", Order.Replace("    public int Ship(int days = 1) => days;\n\n", "", StringComparison.Ordinal)), ("More.cs", "namespace Shop;\n\npublic partial class Order\n{\n    public long Ship(long days) => days;\n}\n")]);

        var finding = Assert.Single(findings);
        Assert.Equal((Severity.Error, "Shop.Order.Ship", "Order.Shipping.cs"), (finding.Severity, finding.Subject, finding.Location.Path));
        Assert.Equal(
            "Both sides change 'Shop.Order.Ship', which was 'public int Shop.Order.Ship(int days=1)': in the change it is now 'public int Shop.Order.Ship(int days=2)', on the base branch it is now 'public long Shop.Order.Ship(long days)'",
            finding.Message);
    }

    [Fact]
    public async Task What_both_sides_change_alike_is_none() => Assert.Empty(await AskAsync(
        ("Order.cs", Order.Replace("days = 1", "days = 2", StringComparison.Ordinal)), [], [("Order.cs", Order.Replace("days = 1", "days = 2", StringComparison.Ordinal))]));

    [Theory]
    [InlineData("days = 1", "days = 2", "public int Show() => new Order().Ship();", 1)]
    [InlineData("public int Ship(int", "public long Ship(int", "public object Show() => new Order().Ship();", 1)]
    [InlineData("=> days;", "=> days + 1;", "public int Show() => new Order().Ship();", 0)]
    [InlineData("days = 1", "days = 2", "public object Show() => new Order();", 0)]
    [InlineData("private int Hidden(int", "private long Hidden(int", "public int Show() => new Order().Ship();", 0)]
    public async Task What_one_side_changes_and_the_other_begins_to_use_warns(string old, string now, string use, int found)
    {
        var order = ("Order.cs", Order.Replace(old, now, StringComparison.Ordinal));
        var page = ("Page.cs", Page.Replace("{\n", $"{{\n    {use}\n", StringComparison.Ordinal));

        var here = await AskAsync(order, [], [page]);
        var there = await AskAsync(page, [], [order]);

        Assert.Equal([found, found], [here.Count, there.Count]);
        Assert.All(here.Concat(there), finding => Assert.Equal((Severity.Warning, new SourceLocation("Page.cs", 5)), (finding.Severity, finding.Location with { Column = 0 })));
    }

    [Theory]
    [InlineData("    void Clear() { }\n", "public class FileStore : IStore { public void Save(Order order) { } }", 1)]
    [InlineData("    void Clear() { }\n", "public class FileStore : IStore { public void Save(Order order) { } public void Clear() { } }", 0)]
    [InlineData("    static void Clear() { }\n", "public class FileStore : IStore { public void Save(Order order) { } }", 0)]
    [InlineData("", "public class FileStore : IStore { public void Save(Order order) { } }", 0)]
    [InlineData("    void Clear() { }\n", "public class FileStore { public void Save(Order order) { } }", 0)]
    public async Task A_type_that_one_side_adds_and_that_inherits_what_the_other_opens_warns(string opened, string heir, int found) => Assert.Equal(
        found,
        (await AskAsync(
            ("IStore.cs", Store.Replace("order);\n", $"order);\n{opened}", StringComparison.Ordinal)), [("Other.cs", "namespace Shop;\n")], [("FileStore.cs", $"namespace Shop;\n\n{heir}\n")])).Count);

    [Theory]
    [InlineData("public record Mail(string To, int Retries = 3);", "public record Mail(string To, int Retries = 5);", "new Mail(\"a\")")]
    [InlineData("public record Mail(string To);", "public record Mail(object To);", "new Mail(\"a\").To")]
    [InlineData("public class Mail(int retries = 3) { public int Retries => retries; }", "public class Mail(int retries = 5) { public int Retries => retries; }", "new Mail()")]
    public async Task What_the_head_of_a_type_declares_is_a_contract_too(string old, string now, string use) => Assert.NotEmpty(await AskAsync(
        ("Mail.cs", $"namespace Shop;\n\n{now}\n"), [], [("Page.cs", Page.Replace("{\n", $"{{\n    public object Show() => {use};\n", StringComparison.Ordinal))], ("Mail.cs", $"namespace Shop;\n\n{old}\n")));

    [Fact]
    public async Task A_part_of_a_type_and_another_interface_of_it_change_no_contract() => Assert.Empty(await AskAsync(
        ("Mail.cs", "namespace Shop;\n\npublic partial class Mail : System.IDisposable { public void Dispose() { } }\n"),
        [],
        [("Mail.Sent.cs", "namespace Shop;\n\npublic partial class Mail : System.ICloneable { public object Clone() => this; }\n"), ("Page.cs", Page.Replace("{\n", "{\n    public object Show() => new Mail();\n", StringComparison.Ordinal))],
        ("Mail.cs", "namespace Shop;\n\npublic partial class Mail { }\n")));

    [Fact]
    public async Task Members_of_a_private_type_bind_nobody() => Assert.Empty(await AskAsync(
        ("Mail.cs", "namespace Shop;\n\npublic partial class Mail { private class Line { public long Count(long a) => a; } }\n"),
        [],
        [("Page.cs", "namespace Shop;\n\npublic class Page { }\npublic partial class Mail { public object Show() => new Line().Count(1); }\n")],
        ("Mail.cs", "namespace Shop;\n\npublic partial class Mail { private class Line { public int Count(int a) => a; } }\n")));

    [Fact]
    public async Task Without_the_compiled_merge_it_says_that_it_could_not_look()
    {
        using var git = await GitFolder.TopicAsync(("Order.cs", Order));
        git.Write(("Page.cs", Page));
        await git.CommitAsync("Ours");
        await git.GitAsync("checkout", "--quiet", "main");
        git.Write(("IStore.cs", Store));
        await git.CommitAsync("Theirs");
        await git.GitAsync("checkout", "--quiet", "topic");
        var cancellation = TestContext.Current.CancellationToken;
        var context = await GateContext.OpenAsync(git.Input, cancellation);
        var merge = await context.Repository.MergeAsync(context.Change.Head, context.Change.Base.BaseTip, cancellation);

        var outcome = await ContractsChangeOnOneSide.AskAsync(await MergeSides.ReadAsync(context, merge, cancellation), StructureFacts.Absent(context.Policy, "nobody compiled it"), cancellation);

        Assert.Equal((CheckState.NotEvaluated, "nobody compiled it", false), (outcome.State, outcome.Reason, outcome.Required));
    }

    [Theory]
    [InlineData("Smtp:Host", 1)]
    [InlineData("smtp:host", 1)]
    [InlineData("Smtp\", \"Host", 1)]
    [InlineData("Host", 0)]
    [InlineData("Title", 0)]
    [InlineData("Smtp:Port", 0)]
    public async Task A_configuration_key_that_one_side_renames_and_the_other_begins_to_read_blocks(string read, int found)
    {
        var settings = ("src/appsettings.json", Settings.Replace("\"Host\"", "\"Server\"", StringComparison.Ordinal));
        var page = ("Page.cs", Page.Replace("{\n", $"{{\n    public object Show() => new[] {{ \"{read}\" }};\n", StringComparison.Ordinal));

        Assert.Equal(found, (await AskAsync(settings, [], [page])).Count(finding => finding.Severity == Severity.Error));
        Assert.Equal(found, (await AskAsync(page, [], [settings])).Count(finding => finding.Severity == Severity.Error));
    }

    [Fact]
    public async Task A_key_that_another_file_still_holds_is_there() => Assert.Empty(await AskAsync(
        ("src/appsettings.json", "{}"), [("src/appsettings.Production.json", Settings)], [("Page.cs", Page.Replace("{\n", "{\n    public string Show() => \"Title\";\n", StringComparison.Ordinal))]));

    [Fact]
    public async Task A_resource_that_one_side_takes_away_and_the_other_begins_to_read_blocks() => Assert.Equal(
        "The base branch takes away the resource 'Greeting', which the change begins to read",
        Assert.Single(await AskAsync(
            ("Page.cs", Page.Replace("{\n", "{\n    public string Show() => \"Greeting\";\n", StringComparison.Ordinal)), [], [("Strings.resx", "<root />")])).Message);

    [Fact]
    public async Task Files_that_are_damaged_or_hostile_hold_nothing() => Assert.Empty(await AskAsync(
        ("src/appsettings.json", "{"), [("src/appsettings.Odd.json", "{\"\\ud800\":1}"), ("Strings.resx", "<!DOCTYPE a [<!ENTITY b \"c\">]><root>&b;</root>")], [("Page.cs", Page.Replace("{\n", "{\n    public string Show() => \"Nothing\";\n", StringComparison.Ordinal))]));

    [Fact]
    public async Task Where_the_base_has_not_moved_the_question_does_not_arise() => Assert.Equal(
        CheckState.NotApplicable, (await ContractsChangeOnOneSide.AskAsync(null, StructureFacts.Absent(new(), ""), TestContext.Current.CancellationToken)).State);

    private static async Task<IReadOnlyList<Finding>> AskAsync((string Path, string Text) ours, (string Path, string Text)[] more, (string Path, string Text)[] theirs, params (string Path, string Text)[] start)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var git = await GitFolder.TopicAsync([("Order.cs", Order), ("IStore.cs", Store), ("Page.cs", Page), ("src/appsettings.json", Settings), ("Strings.resx", Resources), .. start]);
        git.Write([ours, .. more]);
        await git.CommitAsync("Ours");
        await git.GitAsync("checkout", "--quiet", "main");
        git.Write(theirs);
        await git.CommitAsync("Theirs");
        await git.GitAsync("checkout", "--quiet", "topic");

        var context = await GateContext.OpenAsync(git.Input, cancellation);
        var merge = await context.Repository.MergeAsync(context.Change.Head, context.Change.Base.BaseTip, cancellation);
        Assert.Empty(merge.Conflicts);
        var sides = await MergeSides.ReadAsync(context, merge, cancellation);
        var outcome = await ContractsChangeOnOneSide.AskAsync(sides, await CompileAsync(sides!, context), cancellation);
        return outcome.Findings;
    }

    private static async Task<StructureFacts> CompileAsync(MergeSides sides, GateContext context)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var output = new TempFolder();
        var texts = new List<(string Path, string Text)>();
        foreach (var path in (await sides.Merged.ListAsync("", cancellation)).Where(path => path.EndsWith(".cs", StringComparison.Ordinal)))
        {
            texts.Add((path, (await sides.Merged.ReadAsync(path, cancellation))!));
        }

        TextCompiler.Compile([.. texts.Select(file => ($"/shop/{file.Path}", file.Text))], output.At("Shop.dll"));
        var graph = CodeGraphReader.Read(new([new("Shop.csproj", "net10.0", IsTest: false, output.At("Shop.dll"))], "/shop", texts.Select(file => file.Path).ToHashSet(StringComparer.Ordinal)), cancellation);
        return StructureFacts.Of(graph, context.Policy);
    }
}
