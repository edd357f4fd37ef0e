using System;

class Session
{
    void Bad()
    {
        try
        {
            Run();
        }
        finally
        {
            // ruleid: throw-in-finally
            throw new InvalidOperationException("Not closed");
        }
    }

    void BadNested()
    {
        try
        {
            Run();
        }
        catch (TimeoutException)
        {
            Retry();
        }
        finally
        {
            if (!isClosed)
            {
                // ruleid: throw-in-finally
                throw new SessionException("Not closed");
            }
        }
    }

    void Good()
    {
        try
        {
            // ok: throw-in-finally
            throw new SessionException("Not open");
        }
        finally
        {
            // ok: throw-in-finally
            Close();
        }

        // ok: throw-in-finally
        throw new SessionException("Not closed");
    }
}
