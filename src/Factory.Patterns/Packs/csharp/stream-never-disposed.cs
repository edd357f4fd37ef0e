using System.IO;

class Notes
{
    string Bad(string path, Stream target)
    {
        // ruleid: stream-never-disposed
        File.OpenRead(path).CopyTo(target);
        // ruleid: stream-never-disposed
        new StreamWriter(path).WriteLine("text");
        // ruleid: stream-never-disposed
        return new StreamReader(path).ReadToEnd();
    }

    string Good(string path, Stream target)
    {
        // ok: stream-never-disposed
        var all = new StreamReader(target).ReadToEnd();
        // ok: stream-never-disposed
        File.Create(path).Dispose();
        // ok: stream-never-disposed
        using var file = File.OpenRead(path);
        // ok: stream-never-disposed
        file.CopyTo(target);
        // ok: stream-never-disposed
        return new StringReader("text").ReadToEnd();
    }
}
