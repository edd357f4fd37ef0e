using System;

class Token
{
    bool Bad(DateTimeOffset end)
    {
        // ruleid: hidden-clock
        var now = DateTime.UtcNow;
        // ruleid: hidden-clock
        return end < DateTimeOffset.UtcNow;
    }

    bool Good(DateTimeOffset end, TimeProvider time)
    {
        // ok: hidden-clock
        var now = time.GetUtcNow();
        // ok: hidden-clock
        var name = nameof(DateTimeOffset.UtcNow);
        // ok: hidden-clock
        var start = DateTimeOffset.UnixEpoch;
        // ok: hidden-clock
        var shown = clock.UtcNow;
        return end < now;
    }
}
