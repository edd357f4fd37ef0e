using Factory.CodeModel.Graph;
using Factory.Git.Changes;
using Factory.Model.Reports;

namespace Factory.Gates.Structure;

/// <summary>
/// What a change adds that only its own assembly can see and that nobody finds without naming it: no overrides, no implementations of
/// interfaces, nothing with an attribute, no constructors, and nothing whose uses compilation erases.
/// </summary>
internal sealed class NewSymbols
{
    public NewSymbols(CodeGraph graph, ChangeSet change)
    {
        var files = change.Files.ToDictionary(file => file.Path, StringComparer.Ordinal);
        Types = [.. graph.Types.Where(type => !type.IsVisible && type.Kind != TypeKind.Enum && IsNew(type.Place, files) && !IsFound(type))];
        Members =
        [
            .. from type in graph.Types
               from member in type.Members
               where member.Name.Member.StartsWith("M:", StringComparison.Ordinal) && !(member.IsVisible || member.IsContract || member.IsMarked)
                   && !IsBuilder(member.Name) && type.Kind != TypeKind.Delegate && IsOn(member.Place, files)
               select (type, member),
        ];
    }

    /// <summary>Types that the change added with their file, or whose first code it wrote.</summary>
    public IReadOnlyList<DeclaredType> Types { get; }

    /// <summary>Methods that the change wrote.</summary>
    public IReadOnlyList<(DeclaredType Type, DeclaredMember Member)> Members { get; }

    private static bool IsNew(SourceLocation place, Dictionary<string, FileChange> files) =>
        files.TryGetValue(place.Path, out var file) && (file.Kind == ChangeKind.Added || IsOn(place, files));

    private static bool IsOn(SourceLocation place, Dictionary<string, FileChange> files) =>
        place.Line > 0 && files.TryGetValue(place.Path, out var file) && file.Touches(place.Line);

    /// <summary>Tests and the like are found by attributes; the uses of a type that holds only fields may all be constants.</summary>
    private static bool IsFound(DeclaredType type) =>
        type.Members.Any(member => member.IsMarked) || type.Members.All(member => member.Name.Member.StartsWith("F:", StringComparison.Ordinal));

    private static bool IsBuilder(SymbolName name) => name.Member.AsSpan(Math.Min(name.Member.Length, name.Type.Length + 1)) is var simple
        && (simple.StartsWith("#", StringComparison.Ordinal) || simple.StartsWith("op_", StringComparison.Ordinal) || simple.StartsWith("<", StringComparison.Ordinal));
}
