class Counter
{
    private readonly object gate = new();

    void Bad()
    {
        // ruleid: lock-on-shared
        lock (this)
        {
            count++;
        }

        // ruleid: lock-on-shared
        lock (typeof(Counter))
        {
            count++;
        }

        // ruleid: lock-on-shared
        lock ("counter")
        {
            count++;
        }
    }

    void Good()
    {
        // ok: lock-on-shared
        lock (gate)
        {
            count++;
        }

        // ok: lock-on-shared
        lock (this.gate)
        {
            count++;
        }

        // ok: lock-on-shared
        door.Lock(this);
    }
}
