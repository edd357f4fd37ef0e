class JsonText
{
    void Write(JsonObject document, TextWriter output)
    {
// ruleid: hidden-characters-written
        output.Write(document.ToJsonString(Layout));
    }
}

// ok: hidden-characters-written
class JsonText
{
    void Write(JsonObject document, TextWriter output)
    {
        foreach (var rune in document.ToJsonString(Layout).EnumerateRunes())
        {
            Write(rune, output);
        }
    }
}
