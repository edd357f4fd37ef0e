using System.Globalization;

namespace Bakery.Web.Orders;

internal sealed record OrderView(int Number, string Customer, string Placed, string State, string Total)
{
    public static OrderView Of(Order order) => new(
        order.Number,
        order.Customer,
        order.Placed.ToString("O", CultureInfo.InvariantCulture),
        order.State.ToString(),
        order.Total.ToString("0.00", CultureInfo.InvariantCulture));
}
