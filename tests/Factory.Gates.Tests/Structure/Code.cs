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

    public StructureFacts Facts()
    {
        var graph = new AssemblyGraph("Shop", [.. types], [.. uses]) { HasPlaces = true };
        return StructureFacts.Of(CodeGraph.Of([(new("src/Shop.csproj", "net10.0", IsTest: false, "Shop.dll"), graph)]), PolicyFile.Parse($"version: 1\n{policy}"));
    }

    public static IReadOnlyList<string> Messages(CheckOutcome outcome) => [.. outcome.Findings.Select(finding => finding.Message)];

    private static SymbolName Member(string type) => new("Shop", $"T:{type}", $"M:{type}.Run");
}
