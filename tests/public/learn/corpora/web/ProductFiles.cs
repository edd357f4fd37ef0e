using System.Globalization;

namespace Bakery.Web.Products;

internal sealed class ProductFiles(IWebHostEnvironment host)
{
    private const int Columns = 3;

    public async Task<IReadOnlyList<Product>> ReadAsync(CancellationToken cancellation)
    {
        var path = Path.Combine(host.ContentRootPath, "products.csv");
        var products = new List<Product>();
        await foreach (var line in File.ReadLinesAsync(path, cancellation))
        {
            if (Parse(line) is { } product)
            {
                products.Add(product);
            }
        }

        return products;
    }

    private static Product? Parse(string line)
    {
        var fields = line.Split(';', StringSplitOptions.TrimEntries);
        return fields.Length >= Columns && decimal.TryParse(fields[1], NumberStyles.Number, CultureInfo.InvariantCulture, out var price)
            ? new(fields[0], price, fields[2].Split(',', StringSplitOptions.RemoveEmptyEntries))
            : null;
    }
}
