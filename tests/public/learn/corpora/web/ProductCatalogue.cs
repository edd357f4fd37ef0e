using Microsoft.Extensions.Caching.Memory;

namespace Bakery.Web.Products;

internal sealed class ProductCatalogue(IMemoryCache cache, ProductFiles files)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(5);

    public async Task<IReadOnlyList<Product>> AllAsync(CancellationToken cancellation) =>
        await cache.GetOrCreateAsync("products", entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Fresh;
            return files.ReadAsync(cancellation);
        }) ?? [];

    public async Task<Product?> FindAsync(string name, CancellationToken cancellation)
    {
        var products = await AllAsync(cancellation);
        return products.FirstOrDefault(product => product.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
    }
}

internal sealed record Product(string Name, decimal Price, IReadOnlyList<string> Allergens);
