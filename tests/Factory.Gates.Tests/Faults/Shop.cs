namespace Factory.Gates.Tests.Faults;

/// <summary>A small shop in five modules, as it stands before anything is wrong with it. Code goes in where it says <c>// here</c>.</summary>
internal static class Shop
{
    public const string Here = "// here";

    public const string Policy = """
        version: 1
        modules: { Model: [src/Model/**], Store: [src/Store/**], Mail: [src/Mail/**], Orders: [src/Orders/**], Web: [src/Web/**], tests: [tests/**] }
        layers:
          - { name: words, modules: [Model] }
          - { name: services, modules: [Store, Mail] }
          - { name: work, modules: [Orders] }
          - { name: pages, modules: [Web] }
          - { name: proof, modules: [tests] }
        dependencies:
          edges: [Store -> Model, Mail -> Model, Orders -> Model, Orders -> Store, Web -> Orders, Web -> Model, tests -> *]
          forbid:
            - { from: "*", to: "type:System.Console", except: [Web], reason: only pages write }
            - { from: "*", to: "member:System.DateTime.Now", reason: clocks are handed in }
            - { from: "*", to: "type:Shop.Store.Table", except: [Store], reason: only the store writes tables }
        packages:
          deny: [{ id: Newtonsoft.*, reason: JSON is written with System.Text.Json }]
        shape:
          limits: { method-lines: 20, file-lines: 60, parameters: 4, nesting: 3, complexity: 8, duplicate-tokens: 60 }
        rules: { packs: [csharp] }
        records:
          - { entity: Order, owner: Store, writes: { members: [Shop.Store.Table.Write], tables: [orders], topics: [orders.placed] } }
        """;

    public static IReadOnlyList<(string Path, string Text)> Files { get; } =
    [
        (".factory/factory.yml", Policy),
        (".factory/patterns/row-file.md", """
            ---
            name: row-file
            exemplar: src/Store/RowFile.cs#RowFile
            applies-to: [src/**]
            competitors: [rows-by-hand]
            owner: shop
            ---
            # Rows are kept in a file

            One way of writing them.
            """),
        (".factory/rules/rows-by-hand.yml", """
            rules:
              - { id: rows-by-hand, message: Rows are written by RowFile, severity: ERROR, languages: [csharp], pattern: System.IO.File.AppendAllText(...) }
            """),
        ("src/Store/RowFile.cs", """
            using System.IO;

            namespace Shop.Store;

            public class RowFile
            {
                public void Write(string path, string row)
                {
                    using var stream = new FileStream(path, FileMode.Append);
                    using var writer = new StreamWriter(stream);
                    writer.Write(row);
                    writer.Flush();
                }
            }
            """),
        ("src/Shop.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <ItemGroup>
                <PackageReference Include="YamlDotNet" Version="18.1.0" />
                <!-- here -->
              </ItemGroup>
            </Project>
            """),
        ("src/Model/Order.cs", """
            namespace Shop.Model;

            public class Order
            {
                public int Count { get; set; }

                public decimal Sum(decimal price) => Count * price;

                // here
            }
            """),
        ("src/Store/Table.cs", """
            namespace Shop.Store;

            public class Table
            {
                public void Write(string row) => Rows++;

                public int Rows { get; private set; }
            }
            """),
        ("src/Store/Orders.cs", """
            using Shop.Model;

            namespace Shop.Store;

            public class OrderStore
            {
                private readonly Table table = new();

                public void Save(Order order) => table.Write(order.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));

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

                // here
            }
            """),
        ("src/Mail/Sender.cs", """
            namespace Shop.Mail;

            public class Sender
            {
                public int Sent { get; private set; }

                public void Send(string text) => Sent += text.Length;

                // here
            }
            """),
        ("src/Orders/Orders.cs", """
            using Shop.Model;
            using Shop.Store;

            namespace Shop.Orders;

            public class OrderWork
            {
                private readonly OrderStore store = new();

                public void Place(Order order) => store.Save(order);

                // here
            }
            """),
        ("src/Web/Page.cs", """
            using Shop.Model;
            using Shop.Orders;

            namespace Shop.Web;

            public class Page
            {
                private readonly OrderWork work = new();

                public void Show(Order order) => work.Place(order);

                // here
            }
            """),
        ("tests/Xunit.cs", """
            namespace Xunit;

            [System.AttributeUsage(System.AttributeTargets.Method)]
            public sealed class FactAttribute : System.Attribute { public string? Skip { get; set; } }

            public static class Assert { public static void Equal(object expected, object actual) { if (!expected.Equals(actual)) { throw new System.InvalidOperationException("differs"); } } }
            """),
        ("tests/OrderTests.cs", """
            using Shop.Model;
            using Xunit;

            namespace Shop.Tests;

            public class OrderTests
            {
                [Fact]
                public void Sums() => Assert.Equal(6m, new Order { Count = 2 }.Sum(3));

                [Fact]
                public void Starts_empty() => Assert.Equal(0, new Order().Count);

                // here
            }
            """),
    ];
}
