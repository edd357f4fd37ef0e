using System.Net.Http;
using System.Threading.Tasks;

class Rates
{
    private readonly HttpClient client;

    string Bad(HttpClient http, Task<string> pending)
    {
        // ruleid: blocked-task-result
        var answer = client.GetAsync("rates").Result;
        // ruleid: blocked-task-result
        var text = pending.Result;
        // ruleid: blocked-task-result
        var sum = Task.Run(() => Add(1, 2)).Result;
        // ruleid: blocked-task-result
        return LoadAsync().Result + text;
    }

    async Task<string> Good(Task<string> first, Task<string> second)
    {
        // ok: blocked-task-result
        var answer = await client.GetAsync("rates");
        await Task.WhenAll(first, second);
        // ok: blocked-task-result
        return first.Result + second.Result;
    }

    string Known(Task<string> pending)
    {
        if (pending.IsCompletedSuccessfully)
        {
            // ok: blocked-task-result
            return pending.Result;
        }

        return "";
    }

    int Near(Game game, Query query)
    {
        // ok: blocked-task-result
        var points = game.Result;
        // ok: blocked-task-result
        return points + query.Run().Result;
    }
}
