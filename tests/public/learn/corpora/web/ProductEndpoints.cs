namespace Bakery.Web.Products;

internal static class ProductEndpoints
{
    public static void MapProducts(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/products", async (ProductCatalogue catalogue, string? without, CancellationToken cancellation) =>
        {
            var products = await catalogue.AllAsync(cancellation);
            return without is null ? products : [.. products.Where(product => !product.Allergens.Contains(without, StringComparer.OrdinalIgnoreCase))];
        });
        routes.MapGet("/products/{name}", async (string name, ProductCatalogue catalogue, CancellationToken cancellation) =>
            await catalogue.FindAsync(name, cancellation) is { } product ? Results.Ok(product) : Results.NotFound());
    }
}
