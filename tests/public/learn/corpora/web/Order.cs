namespace Bakery.Web.Orders;

internal sealed record Order(int Number, string Customer, DateTimeOffset Placed, IReadOnlyList<OrderLine> Lines)
{
    public OrderState State { get; init; } = OrderState.Placed;

    public decimal Total => Lines.Sum(line => line.Price * line.Count);
}

internal sealed record OrderLine(string Product, int Count, decimal Price);

internal enum OrderState
{
    Placed,
    Baking,
    Sent,
    Cancelled,
}

internal enum Cancellation
{
    Done,
    Unknown,
    TooLate,
}
