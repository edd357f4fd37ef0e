using System.Net.Http;
using System.Threading.Tasks;

class Weather
{
    // ok: http-client-per-call
    private static readonly HttpClient Shared = new HttpClient();

    async Task<string> Bad(string url)
    {
        // ruleid: http-client-per-call
        using var client = new HttpClient();
        // ruleid: http-client-per-call
        var text = await new HttpClient().GetStringAsync(url);
        // ruleid: http-client-per-call
        using (var other = new HttpClient())
        {
            return text + await other.GetStringAsync(url);
        }
    }

    async Task<string> Good(string url, IHttpClientFactory clients)
    {
        // ok: http-client-per-call
        var client = clients.CreateClient();
        // ok: http-client-per-call
        using var response = await client.GetAsync(url);
        // ok: http-client-per-call
        return await Shared.GetStringAsync(url);
    }
}
