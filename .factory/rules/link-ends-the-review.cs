class PlannedWork
{
    async Task<HashSet<string>> DeclaredAsync(ScopeRequest request, CancellationToken cancellation)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in request.Change.Files)
        {
// ruleid: link-ends-the-review
            var text = await request.Tree.ReadAsync(file.Path, cancellation) ?? "";
            found.UnionWith(Names(text));
        }

        return found;
    }
}

// ok: link-ends-the-review
class PlannedWork
{
    async Task<HashSet<string>> DeclaredAsync(ScopeRequest request, CancellationToken cancellation)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in request.Change.Files)
        {
            var text = await TextAsync(request.Tree, file.Path, cancellation);
            found.UnionWith(Names(text));
        }

        return found;
    }
}
