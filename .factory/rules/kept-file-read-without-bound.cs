class NameFiles
{
    string? Read(string path)
    {
// ruleid: kept-file-read-without-bound
        return File.Exists(path) && File.ReadAllText(path) is var text ? text : null;
    }
}

// ok: kept-file-read-without-bound
class NameFiles
{
    string? Read(string path)
    {
        return new FileInfo(path) is { Exists: true, LinkTarget: null, Length: < LargestFile } && File.ReadAllText(path) is var text ? text : null;
    }
}
