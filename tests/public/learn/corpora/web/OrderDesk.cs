namespace Bakery.Web.Orders;

internal sealed class OrderDesk(IOrderStore store, ShippingRates shipping, TimeProvider time, ILogger<OrderDesk> log)
{
    private static readonly TimeSpan Reconsidering = TimeSpan.FromMinutes(30);

    public Task<Order?> FindAsync(int number, CancellationToken cancellation) => store.FindAsync(number, cancellation);

    public async Task<Order> PlaceAsync(NewOrder wanted, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(wanted.Lines);
        var prices = await store.PricesAsync([.. wanted.Lines.Select(line => line.Product)], cancellation);
        var lines = wanted.Lines.Select(line => new OrderLine(line.Product, line.Count, prices[line.Product])).ToList();
        var postage = await shipping.ForAsync(lines.Sum(line => line.Count), cancellation);
        lines.Add(new("postage", 1, postage));

        var order = await store.AddAsync(wanted.Customer ?? "", lines, time.GetUtcNow(), cancellation);
        log.LogInformation("Order {Number} with {Lines} lines", order.Number, order.Lines.Count);
        return order;
    }

    public async Task<Cancellation> CancelAsync(int number, CancellationToken cancellation)
    {
        var order = await store.FindAsync(number, cancellation);
        if (order is null)
        {
            return Cancellation.Unknown;
        }

        if (order.State != OrderState.Placed || time.GetUtcNow() - order.Placed > Reconsidering)
        {
            return Cancellation.TooLate;
        }

        await store.SaveAsync(order with { State = OrderState.Cancelled }, cancellation);
        return Cancellation.Done;
    }
}
