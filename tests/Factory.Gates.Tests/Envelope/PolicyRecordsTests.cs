using Factory.Gates.Envelope;
using Factory.Gates.Tests.Infra;

namespace Factory.Gates.Tests.Envelope;

public sealed class PolicyRecordsTests
{
    private const string Modules = "version: 1\nmodules: { Ordering: [src/Ordering/**] }\n";

    [Fact]
    public void Reads_records_context_and_the_limits_of_a_plan()
    {
        var policy = PolicyFile.Parse($$"""
            {{Modules}}records:
              - entity: Order
                owner: Ordering
                type: Shop.Order
                writes: { types: [Shop.Writer], members: [Shop.Store.Save], tables: [orders], topics: [order-events], endpoints: [POST /orders], files: [orders.csv] }
            context: { tokens: 500, advice: 2, files: [AGENTS.md, CLAUDE.md] }
            gates: { plan-review: { modules: 3, criteria: 4, edges: 0, new: 6 } }
            """);

        var record = Assert.Single(policy.Records);
        Assert.Equal(("Order", "Ordering", "Shop.Order", 4), (record.Entity, record.Owner, record.Type, record.Line));
        Assert.Equal(["Shop.Writer"], record.Writes.Types);
        Assert.Equal(["Shop.Store.Save"], record.Writes.Members);
        Assert.Equal(["orders", "order-events", "POST /orders", "orders.csv"], record.Writes.Texts);
        Assert.Equal((500, 2), (policy.Context.Tokens, policy.Context.Advice));
        Assert.Equal(["AGENTS.md", "CLAUDE.md"], policy.Context.Files);
        Assert.Equal((3, 4, 0, 6), (policy.PlanLimits.Modules, policy.PlanLimits.Criteria, policy.PlanLimits.Edges, policy.PlanLimits.New));
    }

    [Theory]
    [InlineData("records: [{ entity: Order, owner: Odering, writes: { tables: [orders] } }]", "3:35: there is no module 'Odering'. Did you mean 'Ordering'?")]
    [InlineData("records: [{ entity: Order, owner: Ordering }]", "3:11: the key 'writes' is missing. Add writes: with its value")]
    [InlineData("records: [{ entity: Order, owner: Ordering, writes: { tables: [] } }]", "3:53: it names nothing by which the record is written. Give one of types, members, tables, topics, endpoints, files")]
    [InlineData("records: [{ entity: A, owner: Ordering, writes: { tables: [a] } }, { entity: A, owner: Ordering, writes: { tables: [a] } }]", "3:78: the record 'A' is given twice. Name each once")]
    [InlineData("context: { files: [../AGENTS.md] }", "3:20: '../AGENTS.md' can't be the path of a file. Give a path relative to the root, such as AGENTS.md")]
    [InlineData("context: { tokens: 0 }", "3:20: 'tokens' can't be '0'. Give a whole number from 1 to 1000000, without quotes")]
    public void Says_where_a_mistake_is(string text, string mistake) =>
        Assert.Equal([$".factory/factory.yml:{mistake}"], Mistakes.In(() => PolicyFile.Parse(Modules + text)));
}
