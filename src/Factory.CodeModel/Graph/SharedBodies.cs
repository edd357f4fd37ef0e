namespace Factory.CodeModel.Graph;

/// <summary>
/// Reads what compilers put in one place for the whole assembly, when all types are read: it belongs to the first member that leads
/// there, in however many ranges the types were read.
/// </summary>
internal static class SharedBodies
{
    /// <summary>The uses that are not known from the ranges, of members and of code that the repository does not hold.</summary>
    public static (UseList Uses, UseList Foreign) Read(IReadOnlyList<TypeRange> ranges)
    {
        var shared = ranges.SelectMany(range => range.Bodies.Shared).ToList();
        var (uses, foreign) = (new UseCollector(ranges[0].Symbols), new UseCollector(ranges[0].Symbols));
        foreach (var body in shared.Where(body => !ranges.Any(range => range.Bodies.HasRead(body.Row))))
        {
            if (body.User is not null)
            {
                uses.Begin(body.User);
            }

            ranges[0].Bodies.ReadShared(body, body.User is null ? foreign : uses);
        }

        return (uses.Uses.Count == 0 ? [] : NotKnown(uses.Uses, ranges), foreign.Uses);
    }

    private static UseList NotKnown(UseList uses, IReadOnlyList<TypeRange> ranges)
    {
        var users = uses.Select(use => use.From).ToHashSet();
        var known = ranges.SelectMany(range => range.Types.Uses.Uses).Where(use => users.Contains(use.From)).Select(Key).ToHashSet();
        return [.. uses.Where(use => known.Add(Key(use)))];
    }

    private static (SymbolName From, SymbolName To, UseKind Kind) Key(Use use) => (use.From, use.To, use.Kind);
}
