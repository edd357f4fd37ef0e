namespace Factory.Gates.Structure.Bases;

/// <summary>Something that code of other assemblies can use.</summary>
/// <param name="Assembly">The assembly that declares it.</param>
/// <param name="Framework">The target framework it was compiled for.</param>
/// <param name="Id">Its documentation-comment id.</param>
/// <param name="Signature">What a user must know beside the id.</param>
public sealed record ApiSymbol(string Assembly, string Framework, string Id, string Signature)
{
    /// <summary>What others can use of all assemblies that hold no tests.</summary>
    public static IReadOnlyList<ApiSymbol> Of(StructureFacts facts) =>
    [
        .. from assembly in facts.Graph.Assemblies
           where !assembly.Project.IsTest
           from type in assembly.Graph.Types
           where type.IsVisible
           from symbol in type.Members.Where(member => member.IsVisible).Select(member => (member.Name.Id, member.Signature)).Prepend((type.Name.Id, type.Signature))
           orderby assembly.Graph.Name, assembly.Project.Framework, symbol.Id
           group symbol.Signature by (Assembly: assembly.Graph.Name, assembly.Project.Framework, symbol.Id) into same
           select new ApiSymbol(same.Key.Assembly, same.Key.Framework, same.Key.Id, same.First()),
    ];

    /// <summary>Whether who implements or derives must write it.</summary>
    internal bool IsDuty => Signature.Contains("abstract ", StringComparison.Ordinal) && Id[0] != 'T';

    /// <summary>The type that it is, or stands in.</summary>
    internal string TypeId
    {
        get
        {
            var name = Id[2..].Split('(')[0];
            return Id[0] == 'T' ? Id : $"T:{name[..Math.Max(0, name.LastIndexOf('.'))]}";
        }
    }
}
