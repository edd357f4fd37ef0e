using Factory.CodeModel.Graph;
using Factory.Gates.Envelope;
using Factory.Gates.Structure;
using Factory.Model.Reports;

namespace Factory.Gates.Tests.Structure;

/// <summary>Code told as files with one type each, and what these use: the facts that compiled code would give.</summary>
internal sealed class Code(string policy)
{
    private readonly List<DeclaredType> types = [];
    private readonly List<Use> uses = [];
    private readonly List<(CompiledProject Project, AssemblyGraph Graph)> others = [];

    /// <summary>Declares a type with a method <c>Run</c> at line 3, which calls <c>Run</c> of these types from line 4 on.</summary>
    public Code Type(string path, string name, params string[] calls)
    {
        var self = Member(name);
        types.Add(new(self.Holder, TypeKind.Class, IsVisible: false, new(path, 3), [new(self, IsVisible: false, new(path, 3))]));
        uses.AddRange(calls.Select((call, index) => new Use(self, Member(call), UseKind.Call, new(path, 4 + index))));
        return this;
    }

    /// <summary>Lets a method use something from outside of the solution.</summary>
    public Code Foreign(string path, string from, SymbolName to)
    {
        uses.Add(new(Member(from), to, UseKind.Call, new(path, 9)));
        return this;
    }

    /// <summary>Gives a type a base, or an interface.</summary>
    public Code Inherits(string type, string ancestor)
    {
        uses.Add(new(Member(type).Holder, Member(ancestor).Holder, UseKind.Inherits, SourceLocation.None));
        return this;
    }

    /// <summary>Declares a type in a project of its own, of tests or a library; later types can call it.</summary>
    public Code Project(string path, string name, bool isTest, params string[] calls)
    {
        var self = new SymbolName(name, $"T:{name}", $"M:{name}.Run");
        others.Add((
            new(Path.ChangeExtension(path, ".csproj"), "net10.0", isTest, $"{name}.dll"),
            new(name, [new(self.Holder, TypeKind.Class, IsVisible: false, new(path, 3), [new(self, IsVisible: false, new(path, 3))])], [.. calls.Select(call => new Use(self, Member(call), UseKind.Call, new(path, 4)))])
            {
                HasPlaces = true,
            }));
        return this;
    }

    public StructureFacts Facts()
    {
        var graph = new AssemblyGraph("Shop", [.. types], [.. uses]) { HasPlaces = true };
        return StructureFacts.Of(CodeGraph.Of([(new("src/Shop.csproj", "net10.0", IsTest: false, "Shop.dll"), graph), .. others]), PolicyFile.Parse($"version: 1\n{policy}"));
    }

    public static IReadOnlyList<string> Messages(CheckOutcome outcome) => [.. outcome.Findings.Select(finding => finding.Message)];

    private SymbolName Member(string type) => new(others.Any(other => other.Graph.Name == type) ? type : "Shop", $"T:{type}", $"M:{type}.Run");
}
