class Connection
{
    void Bad()
    {
        try
        {
            Send();
        }
        // ruleid: empty-finally
        finally
        {
        }

        try { Send(); }
        // ruleid: empty-finally
        finally { }
    }

    void Good()
    {
        try
        {
            Send();
        }
        // ok: empty-finally
        finally
        {
            Close();
        }

        // ok: empty-finally
        // There is no finally {} here.
        // ok: empty-finally
        Finally();
        { }
    }
}
