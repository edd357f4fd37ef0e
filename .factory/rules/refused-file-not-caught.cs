class AssemblyReader
{
    AssemblyGraph Read(string file)
    {
        try
        {
            return Open(file);
        }
// ruleid: refused-file-not-caught
        catch (IOException)
        {
            throw Refused(file, "it can't be opened");
        }
    }
}

// ok: refused-file-not-caught
class AssemblyReader
{
    AssemblyGraph Read(string file)
    {
        try
        {
            return Open(file);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Refused(file, "it can't be opened");
        }
    }
}
