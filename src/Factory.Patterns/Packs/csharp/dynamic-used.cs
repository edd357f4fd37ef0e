class Json
{
    void Bad(string text, object value)
    {
        // ruleid: dynamic-used
        dynamic document = Parse(text);
        // ruleid: dynamic-used
        Print(((dynamic)value).Name);
    }

    void Good(string text, object value)
    {
        // ok: dynamic-used
        var document = JsonDocument.Parse(text);
        // ok: dynamic-used
        var isDynamic = document.dynamic;
        // ok: dynamic-used
        Print(((Person)value).Name);
    }
}
