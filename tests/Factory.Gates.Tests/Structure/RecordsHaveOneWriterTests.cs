using Factory.CodeModel.Graph;
using Factory.Gates.Structure;
using Factory.Gates.Structure.Records;
using Factory.Gates.Tests.Infra;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Structure;

public sealed class RecordsHaveOneWriterTests
{
    private const string Web = "src/Web/Page.cs";

    private static readonly SymbolName Save = new("Database", "T:Database.Set", "M:Database.Set.Save(System.Object)");

    [Theory]
    [InlineData("members: [Shop.Orders.Store.Run]")]
    [InlineData("members: [Shop.Orders.*]")]
    [InlineData("types: [Shop.Orders.Store]")]
    public async Task A_use_from_another_module_is_a_second_writer(string writes)
    {
        var finding = Assert.Single((await AskAsync(writes)).Findings);

        Assert.Equal("Web writes Order, which is Orders's to write: 'Shop.Web.Page.Run' uses 'Shop.Orders.Store.Run'", finding.Message);
        Assert.Equal(new(Web, 4), finding.Location);
    }

    [Fact]
    public async Task The_fix_says_through_what_the_owner_writes() => Assert.Equal(
        "Go through Orders, which writes it in 'Shop.Orders.Work'; where it offers no way, add one there",
        Assert.Single((await AskAsync("types: [Shop.Orders.Store]")).Findings).Fix);

    [Fact]
    public async Task What_comes_from_outside_of_the_solution_has_an_owner_too() => Assert.StartsWith(
        "Web writes Order",
        Assert.Single((await AskAsync("members: [Database.Set.Save]", code => code.Foreign(Web, "Shop.Web.Page", Save))).Findings).Message,
        StringComparison.Ordinal);

    [Fact]
    public async Task Code_that_no_module_claims_is_called_so() => Assert.StartsWith(
        "Code that no module claims writes Order",
        (await AskAsync("types: [Shop.Orders.Store]", code => code.Type("tools/Fix.cs", "Shop.Fix", "Shop.Orders.Store"))).Findings.Single(finding => finding.Location.Path == "tools/Fix.cs").Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("""db.Run("insert into orders (id) values (1)")""")]
    [InlineData("""db.Run("INSERT INTO \"sales\".\"Orders\" VALUES (1)")""")]
    [InlineData("""db.Run($"update [dbo].[orders] set count = {count}")""")]
    [InlineData("""db.Run("UPDATE o SET count = 1 FROM orders AS o")""")]
    [InlineData("""db.Run("delete from only `orders` where id = 1")""")]
    [InlineData("""db.Run("with old as (delete from orders returning id) select 1")""")]
    [InlineData("""db.Run("merge into orders using news on (1 = 1) when matched then update set a = 1")""")]
    [InlineData("""db.Run("select 1; truncate table orders")""")]
    [InlineData("""db.Run("copy orders (id, count) from stdin")""")]
    [InlineData("""db.Run("copy orders from 'orders.csv'")""")]
    [InlineData("""db.Run("delete orders where id = 1")""")]
    [InlineData("""db.Run("delete from orders")""")]
    [InlineData("""db.Run("insert into " + "orders " + columns)""")]
    [InlineData("db.Run(\"\"\"\n    -- new ones\n    insert into orders\n    select * from news\n    \"\"\")")]
    public async Task Sql_that_writes_the_table_is_a_second_writer(string code) => Assert.Equal(
        ["Web writes Order, which is Orders's to write: src/Web/Page.cs writes the table 'orders'"],
        Code.Messages(await InWebAsync("tables: [orders]", code)));

    [Theory]
    [InlineData("""db.Run("UPDATE [sales].[Orders] SET count = 1")""")]
    [InlineData("""db.Run("UPDATE sales.orders SET count = 1")""")]
    [InlineData("""db.Run("UPDATE \"sales\"." + "orders SET count = 1")""")]
    public async Task Quotes_around_schema_and_table_hide_no_writer(string code) => Assert.Equal(
        ["Web writes Order, which is Orders's to write: src/Web/Page.cs writes the table 'sales.orders'"],
        Code.Messages(await InWebAsync("tables: [sales.orders]", code)));

    [Theory]
    [InlineData("""db.Run("select * from orders where id in (1)")""")]
    [InlineData("""db.Run("insert into archive select * from orders")""")]
    [InlineData("""db.Run("update customers set orders = 1")""")]
    [InlineData("""db.Run("update archive.orders set a = 1")""", "sales.orders")]
    [InlineData("""db.Run("copy orders to stdout")""")]
    [InlineData("""db.Run("select 'insert into orders values (1)'")""")]
    [InlineData("""db.Run("-- insert into orders values (1)")""")]
    [InlineData("""throw new X("Could not update orders, set it later")""")]
    [InlineData("""say("Update orders")""")]
    [InlineData("""say("Update orders and set them aside")""")]
    [InlineData("""say("Delete orders where you can")""")]
    [InlineData("""say("Merge orders using this form")""")]
    [InlineData("""say("Copy orders from last year")""")]
    [InlineData("""say("insert into orders") // in words""", "orders_archive")]
    public async Task Sql_that_does_not_write_it_is_none(string code, string table = "orders") => Assert.Empty((await InWebAsync($"tables: [{table}]", code)).Findings);

    [Theory]
    [InlineData("topics: [orders.placed]", """bus.Publish("orders.placed", order)""", "names the topic 'orders.placed'")]
    [InlineData("files: [data/orders.json]", """File.WriteAllText("data/orders.json", text)""", "names the file 'data/orders.json'")]
    [InlineData("endpoints: [POST /orders]", """client.PostAsync("/orders", content)""", "calls 'POST /orders'")]
    [InlineData("endpoints: [POST /orders]", """new HttpRequestMessage(HttpMethod.Post, "/orders/")""", "calls 'POST /orders'")]
    [InlineData("endpoints: [POST /orders]", """send("post /orders")""", "calls 'POST /orders'")]
    [InlineData("endpoints: [\"PUT /orders/{id}\"]", """client.PutAsync($"/orders/{order.Id}", content)""", "calls 'PUT /orders/{id}'")]
    [InlineData("endpoints: [/orders]", """send("/orders")""", "calls '/orders'")]
    public async Task A_name_in_the_text_of_another_module_is_a_second_writer(string writes, string code, string what) => Assert.Equal(
        [$"Web writes Order, which is Orders's to write: src/Web/Page.cs {what}"],
        Code.Messages(await InWebAsync(writes, code)));

    [Theory]
    [InlineData("topics: [orders.placed]", """bus.Publish("orders.placed.again", order)""")]
    [InlineData("topics: [orders.placed]", """bus.SubscribeAsync("orders.placed", handler)""")]
    [InlineData("files: [orders.json]", """File.ReadAllText("orders.json")""")]
    [InlineData("files: [orders.json]", """File.WriteAllText("orders.json" + ".bak", text)""")]
    [InlineData("endpoints: [POST /orders]", """client.GetAsync("/orders")""")]
    [InlineData("endpoints: [/orders]", """client.GetAsync("/orders")""")]
    [InlineData("endpoints: [POST /orders]", """client.PostAsync("/orders/search", content)""")]
    public async Task A_name_that_is_only_read_or_is_another_one_is_none(string writes, string code) => Assert.Empty((await InWebAsync(writes, code)).Findings);

    [Fact]
    public async Task Sql_of_many_beginnings_and_no_end_ends_in_time() =>
        Assert.Empty((await InWebAsync("tables: [orders]", $"db.Run(@\"{string.Concat(Enumerable.Repeat("update x from orders\n", 20_000))}\")")).Findings);

    [Fact]
    public async Task The_same_text_twice_in_a_file_is_one_finding() => Assert.EndsWith(
        "names the topic 'orders.placed' (2 times)",
        Assert.Single(Code.Messages(await InWebAsync("topics: [orders.placed]", """a("orders.placed"); b("orders.placed")"""))),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("src/Orders/Sql.cs")]
    [InlineData("tests/Web.Tests/PageTests.cs")]
    [InlineData("tests/Web.Tests/Data/Rows.cs")]
    public async Task Its_owner_and_tests_may_write(string path) =>
        Assert.Empty((await AskAsync("tables: [orders]", code => code.Project("tests/Web.Tests/PageTests.cs", "Web.Tests.PageTests", isTest: true), Sql(path))).Findings);

    [Fact]
    public async Task A_test_that_uses_the_writer_is_none_and_neither_is_a_library_of_tests() => Assert.Empty((await AskAsync(
        "types: [Shop.Orders.Table]",
        code => code.Type("src/Orders/Table.cs", "Shop.Orders.Table")
            .Project("tests/Given/Rows.cs", "Given.Rows", isTest: false, "Shop.Orders.Table")
            .Project("tests/Web.Tests/PageTests.cs", "Web.Tests.PageTests", isTest: true, "Shop.Orders.Table", "Given.Rows"))).Findings);

    [Fact]
    public async Task A_library_that_others_use_too_is_no_library_of_tests() => Assert.Equal(
        ["tests writes Order, which is Orders's to write: 'Given.Rows.Run' uses 'Shop.Orders.Table.Run'"],
        Code.Messages(await AskAsync(
            "types: [Shop.Orders.Table]",
            code => code.Type("src/Orders/Table.cs", "Shop.Orders.Table")
                .Project("tests/Given/Rows.cs", "Given.Rows", isTest: false, "Shop.Orders.Table")
                .Project("tests/Web.Tests/PageTests.cs", "Web.Tests.PageTests", isTest: true, "Given.Rows")
                .Type("src/Web/Demo.cs", "Shop.Web.Demo", "Given.Rows"))));

    [Theory]
    [InlineData("types: [Shop.Orders.Stroe]", "Shop.Orders.Stroe")]
    [InlineData("members: [Shop.Orders.Store.Save]", "Shop.Orders.Store.Save")]
    [InlineData("tables: [order_lines]", "order_lines")]
    public async Task What_is_nowhere_is_told(string writes, string name)
    {
        var idle = Assert.Single((await AskAsync(writes)).Idle);

        Assert.Equal(("FAC0905", ".factory/factory.yml"), (idle.CheckId, idle.Location.Path));
        Assert.Contains($"'{name}'", idle.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_named_outside_of_code_is_somewhere() =>
        Assert.Empty((await AskAsync("tables: [sales.order_lines]", code => code, ("db/start.sql", "create table Sales.Order_Lines (id int)"))).Idle);

    [Fact]
    public async Task Without_records_there_is_no_question()
    {
        var facts = new Code("modules: { Web: [src/Web/**] }").Type(Web, "Shop.Web.Page").Facts();
        var texts = await RecordTexts.ReadAsync(facts.Policy, new MemoryTree((Web, "\"insert into orders\"")), [], TestContext.Current.CancellationToken);

        Assert.Equal((CheckState.NotApplicable, 0), (RecordsHaveOneWriter.Ask(facts, texts).State, texts.Files));
    }

    private static (string, string) Sql(string path) => (path, """class Sql { string Text = "insert into orders values (1)"; }""");

    private static Task<CheckOutcome> InWebAsync(string writes, string code) =>
        AskAsync(writes, facts => facts, ("src/Web/Sql.cs", ""), (Web, $"class Page {{ void Run() {{ {code}; }} }}"));

    private static Task<CheckOutcome> AskAsync(string writes) => AskAsync(writes, code => code);

    private static async Task<CheckOutcome> AskAsync(string writes, Func<Code, Code> more, params (string Path, string Text)[] files)
    {
        var code = new Code($$"""
            modules: { Web: [src/Web/**], Orders: [src/Orders/**], tests: [tests/**] }
            records:
              - entity: Order
                owner: Orders
                writes: { {{writes}} }
            """)
            .Type("src/Orders/Store.cs", "Shop.Orders.Store")
            .Type("src/Orders/Work.cs", "Shop.Orders.Work", "Shop.Orders.Store")
            .Type(Web, "Shop.Web.Page", "Shop.Orders.Store");
        var facts = more(code).Facts();
        var texts = await RecordTexts.ReadAsync(facts.Policy, new MemoryTree(files), [], TestContext.Current.CancellationToken);
        return RecordsHaveOneWriter.Ask(facts, texts);
    }
}
