using System.Reflection.Metadata;
using Factory.Model.Reports;

namespace Factory.CodeModel.Graph;

/// <summary>Where types and their members start.</summary>
internal sealed class TypePlaces(CompiledImage image)
{
    private readonly MetadataReader reader = image.Reader;

    /// <summary>The first place of a type's code, else its file; compilers name none for nested types, which stand where the type around them does.</summary>
    public SourceLocation Of(TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        foreach (var method in type.GetMethods())
        {
            if (image.Places.Start(method) is { Path.Length: > 0 } start)
            {
                return start;
            }
        }

        var outer = TypeNames.Outer(type);
        return image.Places.Of(handle) is { Path.Length: > 0 } file ? file
            : outer.IsNil ? SourceLocation.None
            : Of(outer) with { Line = 0, Column = 0 };
    }

    /// <summary>The first place of methods that is in the repository; null where none is.</summary>
    public SourceLocation? First(MethodDefinitionHandle[] methods)
    {
        foreach (var method in methods)
        {
            if (image.Places.Start(method) is { Path.Length: > 0 } start)
            {
                return start;
            }
        }

        return null;
    }

    /// <summary>Whether any of these methods was written somewhere.</summary>
    public bool Any(MethodDefinitionHandle[] methods)
    {
        foreach (var method in methods)
        {
            if (image.Places.Has(method))
            {
                return true;
            }
        }

        return false;
    }
}
