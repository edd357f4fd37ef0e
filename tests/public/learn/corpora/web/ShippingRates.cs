using System.Net;
using System.Net.Http.Json;

namespace Bakery.Web.Orders;

internal sealed class ShippingRates(HttpClient client)
{
    private const decimal Fallback = 4.90m;

    public async Task<decimal> ForAsync(int pieces, CancellationToken cancellation)
    {
        using var answer = await client.GetAsync($"rates?pieces={pieces}", cancellation);
        if (answer.StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            return Fallback;
        }

        answer.EnsureSuccessStatusCode();
        var rate = await answer.Content.ReadFromJsonAsync<Rate>(cancellation);
        return rate?.Amount ?? Fallback;
    }

    private sealed record Rate(decimal Amount);
}
