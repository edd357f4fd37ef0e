class NameIndex
{
    bool IsOther(string line, string simple)
    {
// ruleid: letter-behind-the-end
        return !line.StartsWith(simple, StringComparison.Ordinal) || line[simple.Length] != Column;
    }
}

// ok: letter-behind-the-end
class NameIndex
{
    bool IsOther(string line, string simple)
    {
        return !line.StartsWith($"{simple}{Column}", StringComparison.Ordinal);
    }
}
