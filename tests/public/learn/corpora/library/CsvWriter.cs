namespace Measures.Text;

/// <summary>Writes rows with fields between semicolons.</summary>
public sealed class CsvWriter(TextWriter output) : IAsyncDisposable
{
    private const char Separator = ';';
    private const char Quote = '"';

    public async Task WriteAsync(IEnumerable<string> fields)
    {
        var first = true;
        foreach (var field in fields)
        {
            if (!first)
            {
                await output.WriteAsync(Separator);
            }

            first = false;
            await output.WriteAsync(Escaped(field));
        }

        await output.WriteAsync('\n');
    }

    public ValueTask DisposeAsync() => output.DisposeAsync();

    private static string Escaped(string field) => field.AsSpan().ContainsAny(Separator, Quote, '\n')
        ? $"{Quote}{field.Replace("\"", "\"\"", StringComparison.Ordinal)}{Quote}"
        : field;
}
