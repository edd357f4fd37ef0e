namespace Factory.Gates.Tests.Faults;

/// <summary>Faults written into compiled code are caught by the check that names them; the same edits made in an allowed way stay silent.</summary>
public sealed class InjectedFaultsTests(ShopFolder shop) : IClassFixture<ShopFolder>
{
    private const string Model = "src/Model/Order.cs";
    private const string Store = "src/Store/Orders.cs";
    private const string Mail = "src/Mail/Sender.cs";
    private const string Orders = "src/Orders/Orders.cs";
    private const string Web = "src/Web/Page.cs";
    private const string Tests = "tests/OrderTests.cs";
    private const string Project = "src/Shop.csproj";

    [Theory]
    // A layer uses one above or beside it.
    [InlineData("FAC0401", Model, "public void Place() => new Shop.Orders.OrderWork().Place(this);")]
    [InlineData("FAC0401", Model, "public Shop.Store.OrderStore? Store { get; set; }")]
    [InlineData("FAC0401", Store, "public System.Type Page() => typeof(Shop.Web.Page);")]
    [InlineData("FAC0401", Store, "public Shop.Mail.Sender Sender() => new();")]
    [InlineData("FAC0401", Mail, "public System.Func<int> Rows() => () => new Shop.Store.OrderStore().GetHashCode();")]
    [InlineData("FAC0401", Orders, "public async System.Threading.Tasks.Task LaterAsync() { await System.Threading.Tasks.Task.Yield(); new Shop.Web.Page().Show(new Order()); }")]
    [InlineData("FAC0401", "src/Model/Special.cs", "namespace Shop.Model;\n\npublic class Special : Shop.Orders.OrderWork;\n")]
    [InlineData("FAC0401", "src/Model/List.cs", "namespace Shop.Model;\n\npublic class Pages : System.Collections.Generic.List<Shop.Web.Page>;\n")]
    // A use that was decided against.
    [InlineData("FAC0402", Orders, "public void Say() => System.Console.WriteLine(1);")]
    [InlineData("FAC0402", Mail, "public System.Action<string> Say() => System.Console.WriteLine;")]
    [InlineData("FAC0402", Model, "public System.DateTime Day() => System.DateTime.Now;")]
    [InlineData("FAC0402", Web, "public System.Collections.Generic.IEnumerable<System.DateTime> Days() { yield return System.DateTime.Now; }")]
    [InlineData("FAC0402", Web, "public void Write() => new Shop.Store.Table().Write(\"1\");")]
    [InlineData("FAC0402", Orders, "public Shop.Store.Table? Direct { get; set; }")]
    // A circle.
    [InlineData("FAC0403", Store, "public void Back(Shop.Orders.OrderWork work) => work.Place(new Order());")]
    [InlineData("FAC0403", Model, "public object Owner() => new Shop.Web.Page();")]
    // An edge that nobody declared.
    [InlineData("FAC0404", Web, "public void Save(Order order) => new Shop.Store.OrderStore().Save(order);")]
    [InlineData("FAC0404", Web, "public void Tell() => new Shop.Mail.Sender().Send(\"placed\");")]
    [InlineData("FAC0404", Orders, "public void Tell(Shop.Mail.Sender sender) => sender.Send(\"placed\");")]
    // A second writer.
    [InlineData("FAC0405", Orders, "public void Direct(Shop.Store.Table table) => table.Write(\"1\");")]
    [InlineData("FAC0405", Orders, "public System.Action<string> Later(Shop.Store.Table table) => table.Write;")]
    [InlineData("FAC0405", Web, "public const string Sql = \"insert into shop.orders (count) values (1)\";")]
    [InlineData("FAC0405", Mail, "public string Empty(int id) => $\"DELETE FROM [orders] WHERE id = {id}\";")]
    [InlineData("FAC0405", Web, "public string Topic() => \"orders.placed\";")]
    // A second way.
    [InlineData("FAC0406", Web, "public void Keep(string row) => System.IO.File.AppendAllText(\"rows\", row);")]
    [InlineData("FAC0406", "src/Web/Lines.cs", Lines)]
    // Too large.
    [InlineData("FAC0407", Model, "public int Many(int a, int b, int c, int d, int e) => a + b + c + d + e;")]
    [InlineData("FAC0407", Model, "public int Deep(int a) { if (a > 1) { if (a > 2) { if (a > 3) { if (a > 4) { return 5; } } } } return a; }")]
    [InlineData("FAC0407", Model, "public int Forks(int a) => a > 1 ? a > 2 ? a > 3 ? a > 4 ? a > 5 ? a > 6 ? a > 7 ? a > 8 ? 9 : 8 : 7 : 6 : 5 : 4 : 3 : 2 : 1;")]
    [InlineData("FAC0407", Model, "public int Long()\n{\n    var a = 1;\n    a++;\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n    return a;\n}")]
    // Written twice.
    [InlineData("FAC0408", Orders, Helper)]
    [InlineData("FAC0408", Web, HelperRenamed)]
    // A package against the policy.
    [InlineData("FAC0410", Project, "<PackageReference Include=\"Newtonsoft.Json\" Version=\"13.0.3\" />")]
    [InlineData("FAC0410", Project, "<PackageReference Include=\"newtonsoft.json.bson\" Version=\"1.0.2\" />")]
    [InlineData("FAC0410", Project, "<PackageReference Include=\"Serilog\" Version=\"4.*\" />")]
    [InlineData("FAC0410", Project, "<PackageReference Include=\"Serilog\" Version=\"[4.0,5.0)\" />")]
    [InlineData("FAC0410", Project, "<PackageReference Include=\"Serilog\" />")]
    // Nobody uses it.
    [InlineData("FAC0411", Model, "private int Idle() => Count;")]
    [InlineData("FAC0411", Store, "internal static int Idle(int a) => a;")]
    [InlineData("FAC0411", "src/Model/Idle.cs", "namespace Shop.Model;\n\ninternal class Idle { public int One() => Two(); private int Two() => 2; }\n")]
    // Tests without teeth.
    [InlineData("FAC0305", Tests, "[Fact] public void Runs() => new Order().Sum(1);")]
    [InlineData("FAC0305", Tests, "[Fact(Skip = \"later\")] public void Waits() => Assert.Equal(1, 1);")]
    [InlineData("FAC0305", Tests, null)]
    // What code should not do.
    [InlineData("empty-catch", Model, "public int Try(int a) { try { return 1 / a; } catch (System.DivideByZeroException) { } return 0; }")]
    [InlineData("async-void", Model, "public async void Fire() => await System.Threading.Tasks.Task.Yield();")]
    [InlineData("blocked-task-result", Model, "public int Wait(System.Threading.Tasks.Task<int> task) => task.Result;")]
    [InlineData("lock-on-shared", Model, "public int Locked() { lock (this) { return Count; } }")]
    [InlineData("rethrow-loses-stack", Model, "public int Try(int a) { try { return 1 / a; } catch (System.DivideByZeroException fault) { throw fault; } }")]
    public async Task A_fault_is_caught(string check, string path, string? code)
    {
        var findings = await shop.FindingsAsync(path, code);

        Assert.Contains(findings, finding => finding.StartsWith($"{check} ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Orders, "public void Place(int count) => Place(new Order { Count = count });")]
    [InlineData(Model, "public System.Action<Order>? Placed { get; set; }")]
    [InlineData(Store, "public System.Type Kind() => typeof(Order);")]
    [InlineData(Mail, "public Shop.Model.Order Empty() => new();")]
    [InlineData(Mail, "public System.Func<decimal> Sum(Shop.Model.Order order) => () => order.Sum(1);")]
    [InlineData(Orders, "public async System.Threading.Tasks.Task LaterAsync() { await System.Threading.Tasks.Task.Yield(); store.Save(new Order()); }")]
    [InlineData("src/Orders/Special.cs", "namespace Shop.Orders;\n\npublic class Special : Shop.Store.OrderStore;\n")]
    [InlineData("src/Web/List.cs", "namespace Shop.Web;\n\npublic class Pages : System.Collections.Generic.List<Shop.Orders.OrderWork>;\n")]
    [InlineData("src/Web/Output.cs", "namespace Shop.Web;\n\npublic class Output { public System.IO.TextWriter Writer() => System.Console.Out; }\n")]
    [InlineData(Mail, "public System.Action<string> Say(System.IO.TextWriter writer) => writer.WriteLine;")]
    [InlineData(Model, "public System.DateTime Day(System.TimeProvider time) => time.GetUtcNow().UtcDateTime;")]
    [InlineData(Model, "public System.DateTime Now { get; set; }")]
    [InlineData(Store, "public void Write(string row) => table.Write(row);")]
    [InlineData("src/Store/Console.cs", "namespace Shop.Store;\n\npublic class Console { public void WriteLine(int one) => Last = one; public int Last { get; private set; } }\n")]
    [InlineData(Store, "public System.Collections.Generic.IEnumerable<int> Rows() { yield return table.Rows; }")]
    [InlineData(Orders, "public int Rows() => 0;\n\n// insert into orders (count) values (1)")]
    [InlineData(Store, "public const string Sql = \"insert into orders (count) values (1)\";")]
    [InlineData(Web, "public const string Sql = \"select count from orders\";")]
    [InlineData(Store, "public void Keep(string row) => new RowFile().Write(\"rows\", row);")]
    [InlineData("src/Web/Output.cs", "namespace Shop.Web;\n\npublic class Output { public System.IO.Stream Open(string path) => new System.IO.FileStream(path, System.IO.FileMode.Open); }\n")]
    [InlineData("src/Store/Special.cs", "namespace Shop.Store;\n\npublic class Special : RowFile { public void Flush() { using var writer = new System.IO.StreamWriter(new System.IO.FileStream(\"a\", System.IO.FileMode.Append)); writer.Flush(); } }\n")]
    [InlineData(Web, "public const string Sql = \"insert into reorders (count) values (1)\";")]
    [InlineData(Model, "public Order Twice() => new() { Count = Count * 2 };")]
    [InlineData(Store, "public void Both(Order one, Order two) { Save(one); Save(two); }")]
    [InlineData(Web, "public void Twice(Order order) { work.Place(order); work.Place(order); }")]
    [InlineData(Web, "public decimal Sum(Order order) => order.Sum(2);")]
    [InlineData(Tests, "[Fact] public void Saves() { new Shop.Store.OrderStore().Save(new Order()); new Shop.Mail.Sender().Send(\"a\"); Assert.Equal(1, 1); }")]
    [InlineData(Model, "public int Many(int a, int b, int c, int d) => a + b + c + d;")]
    [InlineData(Model, "public int Deep(int a) { if (a > 1) { if (a > 2) { if (a > 3) { return 4; } } } return a; }")]
    [InlineData(Model, "public int Forks(int a) => a > 1 ? a > 2 ? a > 3 ? a > 4 ? 5 : 4 : 3 : 2 : 1;")]
    [InlineData(Model, "public int Long()\n{\n    var a = 1;\n    a++;\n\n\n\n\n\n\n\n\n    return a;\n}")]
    [InlineData(Orders, "public static decimal Discount(Order order, decimal price, int years) => OrderStore.Discount(order, price, years);")]
    [InlineData(Web, "public static decimal Rebate(decimal sum, int years)\n{\n    if (years > 10 && sum > 100)\n    {\n        sum -= sum * 0.1m;\n    }\n\n    return decimal.Round(sum, 2);\n}")]
    [InlineData(Project, "<PackageReference Include=\"System.Text.Json\" Version=\"10.0.0\" />")]
    [InlineData(Project, "<PackageReference Include=\"NewtonsoftAlike\" Version=\"1.0.2\" />")]
    [InlineData(Project, "<PackageReference Include=\"Serilog\" Version=\"4.3.0\" />")]
    [InlineData(Project, "<PackageReference Include=\"Serilog\" Version=\"[4.3.0]\" />")]
    [InlineData(Project, "<PackageReference Remove=\"Newtonsoft.Json\" />")]
    [InlineData(Model, "private int Busy() => Count;\n\npublic int Both() => Busy() + Busy();")]
    [InlineData(Store, "internal static int Busy(int a) => a;\n\npublic System.Func<int, int> Later() => Busy;")]
    [InlineData("src/Model/Busy.cs", "namespace Shop.Model;\n\ninternal class Busy { public int One() => 1; }\n\npublic class User { public int Two() => new Busy().One(); }\n")]
    [InlineData("src/Model/Sorted.cs", "namespace Shop.Model;\n\npublic class Sorted : System.IComparable<Sorted> { int System.IComparable<Sorted>.CompareTo(Sorted? other) => 0; }\n")]
    [InlineData(Tests, "[Fact] public void Runs() => Assert.Equal(1m, new Order { Count = 1 }.Sum(1));")]
    [InlineData(Tests, "[Fact] public void Holds() => Check(new Order());\n\nprivate static void Check(Order order) => Assert.Equal(0, order.Count);")]
    [InlineData(Model, "public int Try(int a) { try { return 1 / a; } catch (System.DivideByZeroException fault) { throw new System.ArgumentException(\"zero\", nameof(a), fault); } }")]
    [InlineData(Model, "public async System.Threading.Tasks.Task Fire() => await System.Threading.Tasks.Task.Yield();")]
    [InlineData(Model, "public async System.Threading.Tasks.Task<int> Wait(System.Threading.Tasks.Task<int> task) => await task;")]
    [InlineData(Model, "private readonly System.Threading.Lock gate = new();\n\npublic int Locked() { lock (gate) { return Count; } }")]
    public async Task The_same_edit_made_in_an_allowed_way_is_silent(string path, string? code) => Assert.Empty(await shop.FindingsAsync(path, code));

    [Fact]
    public async Task The_shop_as_it_is_is_silent() => Assert.Empty(await shop.FindingsAsync("notes.md", "A note.\n"));

    private const string Lines = """
        namespace Shop.Web;

        public class Lines
        {
            public void Add(string name, string[] lines)
            {
                using var output = new System.IO.StreamWriter(new System.IO.FileStream(name, System.IO.FileMode.Append));
                foreach (var line in lines)
                {
                    output.Write(line);
                }
            }
        }
        """;

    private const string Helper = """
        public static decimal Discount(Order order, decimal price, int years)
        {
            var sum = order.Sum(price);
            if (years > 10 && sum > 100)
            {
                sum -= sum * 0.1m;
            }
            else if (years > 5 || sum > 500)
            {
                sum -= sum * 0.05m;
            }

            return decimal.Round(sum, 2);
        }
        """;

    private const string HelperRenamed = """
        public static decimal Rebate(Order ordered, decimal each, int age)
        {
            var total = ordered.Sum(each);
            if (age > 7 && total > 200)
            {
                total -= total * 0.2m;
            }
            else if (age > 3 || total > 900)
            {
                total -= total * 0.15m;
            }

            return decimal.Round(total, 3);
        }
        """;
}
