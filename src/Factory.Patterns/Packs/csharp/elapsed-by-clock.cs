using System;
using System.Diagnostics;

class Meter
{
    TimeSpan Bad()
    {
        var start = DateTime.UtcNow;
        Run();
        // ruleid: elapsed-by-clock
        return DateTime.UtcNow - start;
    }

    void BadToo()
    {
        DateTimeOffset begun = DateTimeOffset.UtcNow;
        while (IsBusy())
        {
            // ruleid: elapsed-by-clock
            Print((DateTimeOffset.UtcNow - begun).TotalSeconds);
        }
    }

    TimeSpan Good()
    {
        var start = Stopwatch.GetTimestamp();
        Run();
        // ok: elapsed-by-clock
        return Stopwatch.GetElapsedTime(start);
    }

    TimeSpan Age(DateTime written)
    {
        // ok: elapsed-by-clock
        return DateTime.UtcNow - written;
    }

    DateTime Before()
    {
        var day = DateTime.UtcNow;
        // ok: elapsed-by-clock
        return day - TimeSpan.FromDays(1);
    }
}
