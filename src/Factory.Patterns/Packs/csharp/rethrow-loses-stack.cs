using System;

class Jobs
{
    void Bad()
    {
        try
        {
            Run();
        }
        catch (Exception e)
        {
            log.Error(e);
            // ruleid: rethrow-loses-stack
            throw e;
        }
    }

    void BadWithFinally()
    {
        try
        {
            Run();
        }
        catch (TimeoutException)
        {
            Retry();
        }
        catch (InvalidOperationException broken)
        {
            if (IsFatal(broken))
            {
                // ruleid: rethrow-loses-stack
                throw broken;
            }
        }
        finally
        {
            Close();
        }
    }

    void Good()
    {
        try
        {
            Run();
        }
        catch (TimeoutException e)
        {
            log.Error(e);
            // ok: rethrow-loses-stack
            throw;
        }
        catch (Exception e)
        {
            // ok: rethrow-loses-stack
            throw new JobException("The job failed", e);
        }
    }

    void Near(Exception refused)
    {
        // ok: rethrow-loses-stack
        throw refused;
    }
}
