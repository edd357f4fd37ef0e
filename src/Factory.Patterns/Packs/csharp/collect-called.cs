using System;

class Images
{
    void Bad()
    {
        // ruleid: collect-called
        GC.Collect();
        // ruleid: collect-called
        GC.Collect(2, GCCollectionMode.Forced);
    }

    void Good()
    {
        // ok: collect-called
        GC.SuppressFinalize(this);
        // ok: collect-called
        stamps.Collect();
        // ok: collect-called
        var size = GC.GetTotalMemory(false);
    }
}
