using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Factory.Model.Faults;

namespace Factory.CodeModel.Graph;

/// <summary>
/// Reads the graph of a compiled assembly from its metadata (ECMA-335), its instructions and its portable PDB. Nothing of it is loaded
/// or run. What compilation erases is no use here: <c>nameof</c>, constants and members of enumerations, which <see cref="CodeGraphReader"/>
/// completes from the sources, and calls that a condition leaves out.
/// </summary>
public static class AssemblyReader
{
    /// <summary>Reads one assembly.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="toPath">Gives the path in the repository of a source file as the PDB names it; empty for one that is not of the repository.</param>
    /// <param name="cancellation">Stops between two types.</param>
    /// <exception cref="InvalidInputException">The file is no .NET assembly, or is damaged.</exception>
    public static AssemblyGraph Read(string file, Func<string, string> toPath, CancellationToken cancellation)
    {
        try
        {
            using var image = new PEReader(File.OpenRead(file), PEStreamOptions.PrefetchEntireImage);
            return image.HasMetadata ? Read(image, file, toPath, cancellation) : throw Refused(file, "it is no .NET assembly");
        }
        catch (Exception fault) when (fault is BadImageFormatException or OverflowException or ArgumentException or IndexOutOfRangeException or KeyNotFoundException or InvalidCastException or OutOfMemoryException)
        {
            throw Refused(file, "its metadata can't be read");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Refused(file, "it can't be opened");
        }
    }

    private static AssemblyGraph Read(PEReader image, string file, Func<string, string> toPath, CancellationToken cancellation)
    {
        var reader = image.GetMetadataReader();
        using var places = new Places(image, file, toPath);
        var symbols = new SymbolTable(reader);
        var types = new TypeReader(reader, symbols, places, new(image, reader, symbols, places));
        var declared = new List<DeclaredType>();
        foreach (var handle in reader.TypeDefinitions)
        {
            cancellation.ThrowIfCancellationRequested();
            if (types.Read(handle) is { } type)
            {
                declared.Add(type);
            }
        }

        return new(symbols.Assembly, [.. declared.OrderBy(type => type.Name.Type, StringComparer.Ordinal)], types.Uses.Uses)
        {
            EntryPoint = EntryPoint(image, reader, symbols),
            HasPlaces = places.IsKnown,
            LeftOut = types.LeftOut,
            UsedByGenerated = [.. types.Foreign.Uses.Select(use => use.To).Distinct()],
        };
    }

    private static SymbolName? EntryPoint(PEReader image, MetadataReader reader, SymbolTable symbols)
    {
        var token = image.PEHeaders.CorHeader!.EntryPointTokenOrRelativeVirtualAddress;
        if (token == 0 || MetadataTokens.EntityHandle(token) is not { Kind: HandleKind.MethodDefinition } handle)
        {
            return null;
        }

        // An async Main starts from a generated one, which calls it.
        var type = reader.GetTypeDefinition(reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
        foreach (var method in type.GetMethods())
        {
            if (reader.GetString(reader.GetMethodDefinition(method).Name) is "Main" or GeneratedCode.TopLevel)
            {
                return symbols.Name(method);
            }
        }

        return symbols.Name(handle);
    }

    private static InvalidInputException Refused(string file, string what) => new(file, what, "Compile the project again");
}
