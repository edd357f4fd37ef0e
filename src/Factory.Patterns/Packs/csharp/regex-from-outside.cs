using System;
using System.Text.RegularExpressions;

class Search
{
    private const string Word = "[a-z]+";

    bool Bad(string given, string text)
    {
        // ruleid: regex-from-outside
        var expression = new Regex(given);
        // ruleid: regex-from-outside
        var ignoring = new Regex(given, RegexOptions.IgnoreCase);
        // ruleid: regex-from-outside
        return Regex.IsMatch(text, $"^{given}$");
    }

    bool Good(string given, string text)
    {
        // ok: regex-from-outside
        var digits = new Regex("[0-9]+");
        // ok: regex-from-outside
        var linear = new Regex(given, RegexOptions.NonBacktracking | RegexOptions.IgnoreCase);
        // ok: regex-from-outside
        var bounded = new Regex(given, RegexOptions.None, TimeSpan.FromSeconds(1));
        // ok: regex-from-outside
        var escaped = new Regex($"^{Regex.Escape(given)}$");
        // ok: regex-from-outside
        var known = new Regex(Word);
        // ok: regex-from-outside
        return Regex.IsMatch(text, "^[a-z]+$");
    }
}
