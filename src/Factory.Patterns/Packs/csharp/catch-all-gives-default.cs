using System;

class Prices
{
    decimal? Bad(string text)
    {
        try
        {
            return Parse(text);
        }
        // ruleid: catch-all-gives-default
        catch (Exception)
        {
            return null;
        }
    }

    bool Is(string text)
    {
        try { Parse(text); return true; }
        // ruleid: catch-all-gives-default
        catch { return false; }
    }

    decimal? Good(string text)
    {
        try
        {
            return Parse(text);
        }
        // ok: catch-all-gives-default
        catch (FormatException)
        {
            return null;
        }
    }

    decimal? Logged(string text)
    {
        try
        {
            return Parse(text);
        }
        // ok: catch-all-gives-default
        catch (Exception e)
        {
            log.Error(e);
            return null;
        }
    }

    decimal? Filtered(string text)
    {
        try { return Parse(text); }
        // ok: catch-all-gives-default
        catch (Exception e) when (e is FormatException) { return null; }
    }
}
