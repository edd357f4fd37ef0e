using System;
using System.Globalization;

class Names
{
    string Bad(DateTime day, DateTimeOffset moment)
    {
        // ruleid: date-text-by-culture
        var folder = day.ToString("yyyy/MM/dd");
        // ruleid: date-text-by-culture
        var file = DateTime.UtcNow.ToString("yyyyMMdd");
        // ruleid: date-text-by-culture
        return folder + file + moment.ToString("HH:mm");
    }

    string Good(DateTime day, int count)
    {
        // ok: date-text-by-culture
        var folder = day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture);
        // ok: date-text-by-culture
        var exact = day.ToString("O");
        // ok: date-text-by-culture
        return folder + exact + count.ToString("D4");
    }
}
