using System.Reflection.Metadata;

namespace Factory.CodeModel.Graph;

/// <summary>A member with code.</summary>
/// <param name="Handle">The method, property or event.</param>
/// <param name="Accessors">The method itself, or those of the property or event.</param>
/// <param name="Attributes">What stands on it.</param>
internal sealed record AccessedMember(EntityHandle Handle, MethodDefinitionHandle[] Accessors, CustomAttributeHandleCollection Attributes);
