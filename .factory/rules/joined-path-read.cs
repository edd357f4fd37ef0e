class ParameterFileReader
{
    byte[] Read(string root, string shown)
    {
        var path = Path.Combine(root, shown);
        if (new FileInfo(path).Length > MaximumBytes)
        {
            return [];
        }

// ruleid: joined-path-read
        return File.ReadAllBytes(path);
    }
}

// ok: joined-path-read
class ParameterFileReader
{
    byte[] Read(string root, string shown)
    {
        return BoundedText.ReadBytes(RootedPath.Resolve(root, shown), MaximumBytes);
    }
}
