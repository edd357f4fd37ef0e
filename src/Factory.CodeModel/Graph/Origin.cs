using System.Reflection.Metadata;

namespace Factory.CodeModel.Graph;

/// <summary>Tells what a person wrote into the repository from what compilers and generators added.</summary>
internal sealed class Origin(MetadataReader reader, Attributes attributes, Places places)
{
    /// <summary>Whether a type, or one around it, has a name that no source can write.</summary>
    public bool IsGenerated(TypeDefinitionHandle handle)
    {
        for (var next = handle; !next.IsNil; next = reader.GetTypeDefinition(next).GetDeclaringType())
        {
            if (GeneratedCode.IsName(reader.GetString(reader.GetTypeDefinition(next).Name)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the source holds a method: it is not one that the compiler adds to records, properties and events.</summary>
    public bool IsWritten(MethodDefinitionHandle handle)
    {
        var method = reader.GetMethodDefinition(handle);
        if (GeneratedCode.IsName(reader.GetString(method.Name)))
        {
            return false;
        }

        // Whoever writes the attribute by hand does not hide code with it; the copy constructor of a record has the record's place.
        return !attributes.AreGenerated(method.GetCustomAttributes())
            || IsTopLevel(handle)
            || (places.Start(handle).Path.Length > 0 && !reader.StringComparer.Equals(method.Name, ".ctor"));
    }

    /// <summary>Whether a method holds the statements of a file that stand outside of types.</summary>
    public bool IsTopLevel(MethodDefinitionHandle handle) =>
        reader.StringComparer.Equals(reader.GetMethodDefinition(handle).Name, GeneratedCode.TopLevel);

    /// <summary>Whether a method was written somewhere; where no file of the repository holds it, a generator did.</summary>
    public bool HasPlaces(MethodDefinitionHandle method) => places.Of(method).Any();
}
