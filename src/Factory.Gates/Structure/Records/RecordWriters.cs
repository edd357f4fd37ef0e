using Factory.CodeModel.Graph;
using Factory.CodeModel.Syntax;
using Factory.Model.Policy;

namespace Factory.Gates.Structure.Records;

/// <summary>Everything that writes one system of record: its owner, and whoever else does.</summary>
internal sealed class RecordWriters
{
    private readonly StructureFacts facts;
    private readonly SelectorTest test;
    private readonly RecordTexts named;

    public RecordWriters(SystemOfRecord record, StructureFacts facts, RecordTexts texts)
    {
        (Record, this.facts, named, test) = (record, facts, texts, new(facts));
        var modules = new ModuleMap(facts.Policy);
        Uses = [.. facts.Uses.Where(use => Selectors.Any(selector => test.Names(selector, use.Use.To, use.To)))];
        Texts =
        [
            .. from file in texts.Literals
               from literal in file.Value
               from what in Writes(literal)
               select new TextWrite(file.Key, modules.Of(file.Key), literal, what),
        ];
    }

    /// <summary>What is written.</summary>
    public SystemOfRecord Record { get; }

    /// <summary>The uses that are writes.</summary>
    public IReadOnlyList<ModuleUse> Uses { get; }

    /// <summary>The strings that are writes, by path and line.</summary>
    public IReadOnlyList<TextWrite> Texts { get; }

    private IEnumerable<Selector> Selectors =>
        Record.Writes.Types.Select(type => new Selector(SymbolKind.Type, type)).Concat(Record.Writes.Members.Select(member => new Selector(SymbolKind.Member, member)));

    /// <summary>The owner's types through which it is written, those first that others can see.</summary>
    public IEnumerable<string> Doors()
    {
        var files = Texts.Where(write => write.Module == Record.Owner).Select(write => write.Path).ToHashSet(StringComparer.Ordinal);
        return Uses.Where(use => use.From == Record.Owner).Select(use => facts.Graph.TypeOf(use.Use.From)).OfType<DeclaredType>()
            .Concat(facts.Graph.Types.Where(type => files.Contains(type.Place.Path)))
            .Where(type => !Record.Writes.Types.Any(written => new Selector(SymbolKind.Type, written).Fits(type.Name.Text)))
            .DistinctBy(type => type.Name)
            .OrderByDescending(type => type.IsVisible)
            .ThenBy(type => type.Name.Text, StringComparer.Ordinal)
            .Select(type => $"'{type.Name.Text}'");
    }

    /// <summary>What the record names that is nowhere.</summary>
    public IEnumerable<string> Idle() =>
        Selectors.Where(selector => !IsSomething(selector)).Select(selector => selector.Pattern).Concat(Record.Writes.Texts.Where(text => !named.Named.Contains(text)));

    private bool IsSomething(Selector selector) =>
        facts.Uses.Any(use => test.Names(selector, use.Use.To, use.To))
        || facts.Graph.Types.Any(type => test.Names(selector, type.Name, "") || type.Members.Any(member => test.Names(selector, member.Name, "")));

    private IEnumerable<string> Writes(StringLiteral literal) =>
    [
        .. Record.Writes.Tables.Where(table => WrittenText.WritesTable(literal, table)).Select(table => $"writes the table '{table}'"),
        .. Record.Writes.Topics.Where(topic => WrittenText.Names(literal, topic)).Select(topic => $"names the topic '{topic}'"),
        .. Record.Writes.Endpoints.Where(endpoint => WrittenText.CallsEndpoint(literal, endpoint)).Select(endpoint => $"calls '{endpoint}'"),
        .. Record.Writes.Files.Where(file => WrittenText.Names(literal, file)).Select(file => $"names the file '{file}'"),
    ];
}

/// <summary>A string that writes a system of record.</summary>
/// <param name="Path">The file it stands in.</param>
/// <param name="Module">The module of the file; empty for none.</param>
/// <param name="Literal">The string.</param>
/// <param name="What">What it does, in words.</param>
internal sealed record TextWrite(string Path, string Module, StringLiteral Literal, string What);
