using System;

class Index
{
    void Bad(string one, string other)
    {
        // ruleid: string-compare-by-culture
        var order = string.Compare(one, other);
        // ruleid: string-compare-by-culture
        var again = String.Compare(one, other, true);
    }

    void Good(string one, string other)
    {
        // ok: string-compare-by-culture
        var order = string.CompareOrdinal(one, other);
        // ok: string-compare-by-culture
        var again = string.Compare(one, other, StringComparison.OrdinalIgnoreCase);
        // ok: string-compare-by-culture
        var mine = comparer.Compare(one, other);
    }
}
