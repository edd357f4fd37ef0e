using System;

class Range
{
    Range(int start, int end, string name)
    {
        if (start > end)
        {
            // ruleid: argument-exception-swapped
            throw new ArgumentException(nameof(start));
        }

        if (name is null)
        {
            // ruleid: argument-exception-swapped
            throw new ArgumentNullException("The name is missing");
        }

        // ruleid: argument-exception-swapped
        throw new ArgumentOutOfRangeException("The end is too large", nameof(end));
    }

    void Good(int start, string name)
    {
        // ok: argument-exception-swapped
        var first = new ArgumentException("The start is behind the end", nameof(start));
        // ok: argument-exception-swapped
        var second = new ArgumentNullException(nameof(name), "The name is missing");
        // ok: argument-exception-swapped
        var third = new ArgumentNullException("name");
        // ok: argument-exception-swapped
        throw new ArgumentOutOfRangeException(nameof(start), start, "Too large");
    }
}
