class KeptTree
{
    TreeStructure? Read(string path)
    {
// ruleid: read-back-unchecked
        return File.Exists(path) ? JsonSerializer.Deserialize<TreeStructure>(BoundedText.Read(path), Format) : null;
    }
}

// ok: read-back-unchecked
class KeptTree
{
    TreeStructure? Read(string path)
    {
        var found = File.Exists(path) ? JsonSerializer.Deserialize<TreeStructure>(BoundedText.Read(path), Format) : null;
        return found is { Figures: not null, Api: not null } ? found : null;
    }
}
