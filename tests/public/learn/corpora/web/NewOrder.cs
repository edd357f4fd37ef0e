namespace Bakery.Web.Orders;

internal sealed record NewOrder(string? Customer, IReadOnlyList<NewOrderLine>? Lines)
{
    private const int MostLines = 50;

    public Dictionary<string, string[]> Problems()
    {
        var problems = new Dictionary<string, string[]>(StringComparer.Ordinal);
        if (string.IsNullOrWhiteSpace(Customer))
        {
            problems["customer"] = ["Say who orders"];
        }

        if (Lines is null or { Count: 0 or > MostLines })
        {
            problems["lines"] = [$"Give 1 to {MostLines} lines"];
        }
        else if (Lines.Any(line => line.Count < 1))
        {
            problems["lines"] = ["Order at least one of each"];
        }

        return problems;
    }
}

internal sealed record NewOrderLine(string Product, int Count);
