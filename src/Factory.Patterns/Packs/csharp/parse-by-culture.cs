using System;
using System.Globalization;

class Reader
{
    void Bad(string text)
    {
        // ruleid: parse-by-culture
        var price = decimal.Parse(text);
        // ruleid: parse-by-culture
        var day = DateTime.Parse(text);
        // ruleid: parse-by-culture
        var isNumber = double.TryParse(text, out var number);
    }

    void Good(string text)
    {
        // ok: parse-by-culture
        var price = decimal.Parse(text, CultureInfo.InvariantCulture);
        // ok: parse-by-culture
        var count = int.Parse(text);
        // ok: parse-by-culture
        var isNumber = double.TryParse(text, CultureInfo.InvariantCulture, out var number);
        // ok: parse-by-culture
        var id = Guid.Parse(text);
    }
}
