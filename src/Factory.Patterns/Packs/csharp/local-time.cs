using System;

class Invoice
{
    void Bad()
    {
        // ruleid: local-time
        var written = DateTime.Now;
        // ruleid: local-time
        var due = DateTime.Today.AddDays(14);
        // ruleid: local-time
        Print(System.DateTime.Now.Year);
    }

    void Good(TimeProvider time, Clock clock, DateTime today)
    {
        // ok: local-time
        var written = time.GetUtcNow();
        // ok: local-time
        var due = today.AddDays(14);
        // ok: local-time
        var shown = clock.Now;
        // ok: local-time
        var name = nameof(DateTime.Now);
        // ok: local-time
        var first = DateTime.MinValue;
    }
}
