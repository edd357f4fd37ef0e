using Factory.CodeModel.Graph;
using Factory.CodeModel.Syntax;
using Factory.Gates.Structure;
using Factory.Model.Reports;

namespace Factory.Gates.Contracts;

/// <summary>FAC0503: what one side of the merge changed the other neither changed too nor began to rely on.</summary>
public static class ContractsChangeOnOneSide
{
    /// <summary>The question.</summary>
    public static CheckInfo Info { get; } = new(
        "FAC0503",
        "No contract changed on both sides",
        Severity.Error,
        "Git merges lines. Two changes that are right alone can be wrong together without touching one line in common, and no review saw both.");

    /// <summary>Compares both sides, and looks in the merge for what connects them.</summary>
    internal static async Task<CheckOutcome> AskAsync(MergeSides? sides, StructureFacts facts, CancellationToken cancellation)
    {
        if (sides is null)
        {
            return CheckOutcome.NotApplicable(Info, "the base branch has not moved since the change started, or there is no merge");
        }

        var inherited = new InheritedContracts(facts);
        var used = await UsedContracts.ReadAsync(facts, sides, cancellation);
        (MergeSide Side, MergeSide Other)[] directions = [(sides.Ours, sides.Theirs), (sides.Theirs, sides.Ours)];
        IReadOnlyList<Finding> written = [.. ChangedTwice(sides), .. directions.SelectMany(direction => Looked(direction.Side, direction.Other, sides, cancellation))];
        if (written.Count == 0 && facts.Missing(Info) is { } missing)
        {
            // What is only seen in the compiled merge warns, and what warns must not block because it could not look.
            return missing with { Required = false };
        }

        return CheckOutcome.Looked(
            Info,
            Math.Max(1, sides.Ours.Changes.Count + sides.Theirs.Changes.Count),
            [
                .. written,
                .. directions.SelectMany(direction => used.Of(direction.Side, direction.Other).Select(use => Used(use, direction.Side, direction.Other))),
                .. directions.SelectMany(direction => inherited.Of(direction.Side, direction.Other).Select(pair => Inherited(pair.Added, pair.Heir, (direction.Side, direction.Other)))),
            ]);
    }

    private static IEnumerable<Finding> ChangedTwice(MergeSides sides) =>
        from ours in sides.Ours.Changes
        join theirs in sides.Theirs.Changes on ours.Id equals theirs.Id
        where ours.Lost.Intersect(theirs.Lost, StringComparer.Ordinal).Any() && ours.Before.IntersectBy(theirs.Before.Select(placed => placed.Path), placed => placed.Path, StringComparer.Ordinal).Any()
            && !ours.Gained.Order(StringComparer.Ordinal).SequenceEqual(theirs.Gained.Order(StringComparer.Ordinal), StringComparer.Ordinal)
        select new Finding(
            Info.Id,
            Severity.Error,
            ours.Id,
            $"Both sides change '{ours.Id}', which was '{string.Join("', '", ours.Lost)}': in the change it {ours.What}, on the base branch it {theirs.What}",
            "Merge the base branch into yours, decide what it is to be, and mend its users on both sides",
            (ours.Now.Concat(theirs.Now).FirstOrDefault() ?? ours.Before[0]).Place);

    /// <summary>Names that code looks up by strings: no compiler sees that they are gone.</summary>
    private static IEnumerable<Finding> Looked(MergeSide side, MergeSide other, MergeSides sides, CancellationToken cancellation)
    {
        var gone = side.Changes.Where(change => change.IsGone && !sides.LookedUp.Contains(change.Id) && LookedUpName.Of(change.Id) is not null).ToList();
        if (gone.Count == 0)
        {
            yield break;
        }

        foreach (var file in other.Files.Where(file => file.AddedLines.Count > 0 && file.Path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) && other.Texts.ContainsKey(file.Path)))
        {
            var literals = StringLiteral.Of(other.Texts[file.Path], cancellation);
            foreach (var change in gone)
            {
                var name = LookedUpName.Of(change.Id)!;
                if (literals.FirstOrDefault(literal => file.Touches(literal.Line) && name.IsReadBy(literal, literals)) is { } reader)
                {
                    yield return new(
                        Info.Id,
                        Severity.Error,
                        $"{change.Id} in {file.Path}",
                        $"{Capital(side.Name)} takes away the {change.Id[..change.Id.IndexOf(' ', StringComparison.Ordinal)]} '{name.Text}', which {other.Name} begins to read",
                        "Merge the base branch into yours, and read what it is called now",
                        new(file.Path, reader.Line)) { Evidence = change.Id };
                }
            }
        }
    }

    private static Finding Used((ContractChange Change, Use Use) found, MergeSide side, MergeSide other) => new(
        Info.Id,
        Severity.Warning,
        $"{found.Change.Id} used by {found.Use.From.Id}",
        $"{Capital(side.Name)} changes '{found.Change.Id}' ('{string.Join("', '", found.Change.Lost)}' {found.Change.What}), and {other.Name} begins to use it in '{found.Use.From.Text}' as it was",
        "It compiles; look whether it still means what its new user takes it to mean",
        found.Use.Place) { Evidence = found.Change.Id };

    private static Finding Inherited(PlacedContract added, DeclaredType heir, (MergeSide Side, MergeSide Other) sides) => new(
        Info.Id,
        Severity.Warning,
        $"{added.Contract.Id} in {heir.Name.Id}",
        $"{Capital(sides.Side.Name)} adds '{added.Contract.Id}' for others to implement or override, and {sides.Other.Name} adds '{heir.Name.Text}', which was written without knowing of it",
        "Look whether the new type needs its own",
        heir.Place) { Evidence = added.Contract.Id };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
