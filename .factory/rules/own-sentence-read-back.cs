class RailReferences
{
    string Suggestion(string id, IEnumerable<string> known, string otherwise)
    {
        var near = Nearest.Suggest(id, known);
// ruleid: own-sentence-read-back
        return near.StartsWith("Did", StringComparison.Ordinal) ? near : otherwise;
    }
}

// ok: own-sentence-read-back
class RailReferences
{
    string Suggestion(string id, IEnumerable<string> known, string otherwise)
    {
        return Nearest.Suggest(id, known, otherwise);
    }
}
