using Factory.Gates.Envelope.Yaml;

namespace Factory.Gates.Envelope.Globs;

/// <summary>Reads a list of globs, and notes each one that is wrong at its place.</summary>
internal static class GlobList
{
    public static IReadOnlyList<string> Read(YamlFields fields, string key)
    {
        var items = fields.Items(key);
        foreach (var item in items)
        {
            if (GlobSyntax.MistakeIn(item.Text) is { } mistake)
            {
                fields.Note(item, $"'{item.Text}' is not a glob: {mistake.What}", mistake.Instead);
            }
        }

        return [.. items.Select(item => item.Text)];
    }
}
