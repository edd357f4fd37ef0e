using System.IO;
using System.Net.Http;
using System.Threading.Tasks;

class Pages
{
    private readonly HttpClient shared = new HttpClient();

    Task<string> Bad(string url)
    {
        using var client = new HttpClient();
        // ruleid: task-leaves-using
        return client.GetStringAsync(url);
    }

    Task BadBlock(string path, byte[] bytes)
    {
        using (var file = File.Create(path))
        {
            // ruleid: task-leaves-using
            return file.WriteAsync(bytes, 0, bytes.Length);
        }
    }

    async Task<string> Good(string url)
    {
        using var client = new HttpClient();
        // ok: task-leaves-using
        return await client.GetStringAsync(url);
    }

    string Near(string path)
    {
        using var reader = new StreamReader(path);
        // ok: task-leaves-using
        return reader.ReadToEnd();
    }

    Task<string> Shared(string url)
    {
        // ok: task-leaves-using
        return shared.GetStringAsync(url);
    }
}
