using System.Threading;

class Ledger
{
    void Bad()
    {
        // ruleid: monitor-without-finally
        Monitor.Enter(gate);
        Write();
        Monitor.Exit(gate);
    }

    void BadToo(object other)
    {
        // ruleid: monitor-without-finally
        Monitor.Enter(other);
        try
        {
            Write();
        }
        finally
        {
            Close();
        }
    }

    void Good()
    {
        // ok: monitor-without-finally
        Monitor.Enter(gate);
        try
        {
            Write();
        }
        finally
        {
            Monitor.Exit(gate);
        }
    }

    void GoodTaken()
    {
        var taken = false;
        try
        {
            // ok: monitor-without-finally
            Monitor.Enter(gate, ref taken);
            Write();
        }
        finally
        {
            if (taken)
            {
                Monitor.Exit(gate);
            }
        }
    }

    void Near()
    {
        // ok: monitor-without-finally
        lock (gate)
        {
            Monitor.Pulse(gate);
        }
    }
}
