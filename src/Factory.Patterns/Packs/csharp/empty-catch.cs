using System;
using System.IO;

class Files
{
    void Bad(string path)
    {
        try
        {
            File.Delete(path);
        }
        // ruleid: empty-catch
        catch (IOException)
        {
        }

        try { File.Delete(path); }
        // ruleid: empty-catch
        catch { }

        try { File.Delete(path); }
        // ruleid: empty-catch
        catch (Exception e) when (e is IOException) { }
    }

    void Good(string path)
    {
        try { File.Delete(path); }
        // ok: empty-catch
        catch (FileNotFoundException)
        {
            // It is gone, which is all we want.
        }

        try { Wait(); }
        // ok: empty-catch
        catch (OperationCanceledException) { }

        try { File.Delete(path); }
        // ok: empty-catch
        catch (IOException e)
        {
            log.Warn(e);
        }

        // ok: empty-catch
        // This was catch { } once.
        Close(path);
    }
}
