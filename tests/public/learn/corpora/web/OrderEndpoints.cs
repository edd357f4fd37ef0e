using Microsoft.AspNetCore.Http.HttpResults;

namespace Bakery.Web.Orders;

internal static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder routes)
    {
        var orders = routes.MapGroup("/orders");
        orders.MapGet("/{number:int}", FindAsync);
        orders.MapPost("/", PlaceAsync);
        orders.MapDelete("/{number:int}", CancelAsync);
    }

    private static async Task<Results<Ok<OrderView>, NotFound>> FindAsync(int number, OrderDesk desk, CancellationToken cancellation)
    {
        var order = await desk.FindAsync(number, cancellation);
        return order is null ? TypedResults.NotFound() : TypedResults.Ok(OrderView.Of(order));
    }

    private static async Task<Results<Created<OrderView>, ValidationProblem>> PlaceAsync(NewOrder wanted, OrderDesk desk, CancellationToken cancellation)
    {
        var problems = wanted.Problems();
        if (problems.Count > 0)
        {
            return TypedResults.ValidationProblem(problems);
        }

        var order = await desk.PlaceAsync(wanted, cancellation);
        return TypedResults.Created($"/orders/{order.Number}", OrderView.Of(order));
    }

    private static async Task<Results<NoContent, NotFound, Conflict<string>>> CancelAsync(int number, OrderDesk desk, CancellationToken cancellation) =>
        await desk.CancelAsync(number, cancellation) switch
        {
            Cancellation.Done => TypedResults.NoContent(),
            Cancellation.Unknown => TypedResults.NotFound(),
            _ => TypedResults.Conflict("The order is in the oven already"),
        };
}
