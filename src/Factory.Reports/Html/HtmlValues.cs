namespace Factory.Reports.Html;

/// <summary>What the holes of a template are filled with: texts, and rows for the parts that repeat.</summary>
internal sealed class HtmlValues
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<HtmlValues>> rows = new(StringComparer.Ordinal);

    public string this[string hole]
    {
        get => texts[hole];
        init => texts[hole] = value;
    }

    public IReadOnlyList<HtmlValues> Rows(string part) => rows[part];

    /// <summary>Gives a part its rows; it shows once for each.</summary>
    public HtmlValues Each(string part, IEnumerable<HtmlValues> values)
    {
        rows[part] = [.. values];
        return this;
    }

    /// <summary>Shows a part once with the given text in the hole of the same name, or not at all where it is empty.</summary>
    public HtmlValues Where(string part, string text) => Each(part, text.Length == 0 ? [] : [new HtmlValues { [part] = text }]);
}
