namespace Factory.Gates.Asking;

/// <summary>The page that explains a check, as it came with Factory.</summary>
internal static class CheckPage
{
    /// <summary>Its Markdown; null where there is none.</summary>
    public static string? Of(string id)
    {
        using var stream = typeof(CheckPage).Assembly.GetManifestResourceStream($"checks/{id}.md");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
