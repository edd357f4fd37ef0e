using System.Threading;

class Log
{
    private readonly object gate = new object();

    void Bad()
    {
        // ruleid: lock-on-new-object
        lock (new object())
        {
            count++;
        }

        // ruleid: lock-on-new-object
        Monitor.Enter(new object());
    }

    void Good()
    {
        // ok: lock-on-new-object
        lock (gate)
        {
            // ok: lock-on-new-object
            var item = new object();
            count++;
        }

        // ok: lock-on-new-object
        Monitor.Enter(gate);
    }
}
