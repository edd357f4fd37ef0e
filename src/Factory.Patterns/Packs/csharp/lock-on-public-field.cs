class Stock
{
    public readonly object SyncRoot = new object();
    public static object Gate;
    private readonly object inner = new object();
    public int Count;

    void Bad()
    {
        // ruleid: lock-on-public-field
        lock (SyncRoot)
        {
            count++;
        }

        // ruleid: lock-on-public-field
        lock (Gate)
        {
            count++;
        }
    }

    void Good(object given)
    {
        // ok: lock-on-public-field
        lock (inner)
        {
            count++;
        }

        // ok: lock-on-public-field
        lock (this.inner)
        {
            count++;
        }

        // ok: lock-on-public-field
        lock (given)
        {
            Count++;
        }
    }
}
