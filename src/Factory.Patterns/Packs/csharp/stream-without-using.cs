using System.IO;

class Archive
{
    void Bad(string path)
    {
        // ruleid: stream-without-using
        var file = File.OpenRead(path);
        Read(file);
        file.Close();
        // ruleid: stream-without-using
        var writer = new StreamWriter(path);
        writer.WriteLine("text");
        // ruleid: stream-without-using
        FileStream created = new FileStream(path, FileMode.Create);
        Write(created);
    }

    void Good(string path)
    {
        // ok: stream-without-using
        using var file = File.OpenRead(path);
        // ok: stream-without-using
        using (var writer = new StreamWriter(path))
        {
            writer.WriteLine("text");
        }
    }

    Stream Given(string path)
    {
        // ok: stream-without-using
        var file = File.OpenRead(path);
        file.Seek(10, SeekOrigin.Begin);
        return file;
    }

    void Wrapped(string path)
    {
        // ok: stream-without-using
        var file = File.OpenRead(path);
        using var reader = new StreamReader(file);
    }

    void Kept(string path)
    {
        // ok: stream-without-using
        var file = File.OpenRead(path);
        this.file = file;
    }

    void Closed(string path)
    {
        // ok: stream-without-using
        var file = File.OpenRead(path);
        try
        {
            Read(file);
        }
        finally
        {
            file.Dispose();
        }
    }
}
