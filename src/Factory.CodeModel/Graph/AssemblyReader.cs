using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Runtime.ExceptionServices;
using Factory.Model.Faults;

namespace Factory.CodeModel.Graph;

/// <summary>
/// Reads the graph of a compiled assembly from its metadata (ECMA-335), its instructions and its portable PDB. Nothing of it is loaded
/// or run. What compilation erases is no use here: <c>nameof</c>, constants and members of enumerations, which <see cref="CodeGraphReader"/>
/// completes from the sources, and calls that a condition leaves out.
/// </summary>
public static class AssemblyReader
{
    /// <summary>So few types are not worth a thread.</summary>
    private const int FewTypes = 4096;

    /// <summary>Reads one assembly, a large one on all cores.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="toPath">Gives the path in the repository of a source file as the PDB names it; empty for one that is not of the repository. Called from several threads.</param>
    /// <param name="cancellation">Stops between two types.</param>
    /// <exception cref="InvalidInputException">The file is no .NET assembly, or is damaged.</exception>
    public static AssemblyGraph Read(string file, Func<string, string> toPath, CancellationToken cancellation) =>
        Read(file, toPath, Environment.ProcessorCount, cancellation);

    /// <summary>Reads one assembly; the graph is the same on any number of threads.</summary>
    /// <param name="file">Its path.</param>
    /// <param name="toPath">As above.</param>
    /// <param name="threads">How many may read it.</param>
    /// <param name="cancellation">Stops between two types.</param>
    /// <exception cref="InvalidInputException">The file is no .NET assembly, or is damaged.</exception>
    public static AssemblyGraph Read(string file, Func<string, string> toPath, int threads, CancellationToken cancellation)
    {
        try
        {
            using var image = new PEReader(File.OpenRead(file), PEStreamOptions.PrefetchEntireImage);
            if (!image.HasMetadata)
            {
                throw Refused(file, "it is no .NET assembly");
            }

            var reader = image.GetMetadataReader();
            var opening = Task.Run(() => new Places(image, file, toPath), CancellationToken.None);
            try
            {
                return Read(new(image, reader, new(reader), opening), threads, cancellation);
            }
            finally
            {
                // The image must stay open as long as any thread reads it.
                opening.GetAwaiter().GetResult().Dispose();
            }
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

    private static AssemblyGraph Read(CompiledImage image, int threads, CancellationToken cancellation)
    {
        var ranges = Ranges(image, threads, cancellation);
        var shared = SharedBodies.Read(ranges);
        DeclaredType[] types = [.. ranges.SelectMany(range => range.Declared).OrderBy(type => type.Name.Type, StringComparer.Ordinal)];
        var (uses, accessorCalls) = UseList.Joined([.. ranges.Select(range => range.Types.Uses.Uses), shared.Uses]);
        return new(ranges[0].Symbols.Assembly, types, uses)
        {
            AccessorCalls = accessorCalls,
            EntryPoint = EntryPoint(image, ranges[0].Symbols),
            HasPlaces = image.Places.IsKnown,
            LeftOut = ranges.Sum(range => range.Types.LeftOut),
            References = [.. References(image.Reader).Order(StringComparer.Ordinal)],
            UsedByGenerated = [.. ranges.SelectMany(range => range.Types.Foreign.Uses).Concat(shared.Foreign).Select(use => use.To).Distinct()],
        };
    }

    /// <summary>Reads a large assembly in ranges, and no other: each has to make names of its own.</summary>
    private static TypeRange[] Ranges(CompiledImage image, int threads, CancellationToken cancellation)
    {
        var rows = TypeRange.Split(image.Reader, Math.Min(threads, 1 + (image.Reader.TypeDefinitions.Count / FewTypes)));
        var ranges = new TypeRange[rows.Length];
        try
        {
            Parallel.For(0, rows.Length, new() { CancellationToken = cancellation }, number => ranges[number] = TypeRange.Read(image, rows[number], rows.Length, cancellation));
        }
        catch (AggregateException faults)
        {
            // Any of them tells what the assembly suffers from.
            ExceptionDispatchInfo.Throw(faults.InnerExceptions[0]);
        }

        return ranges;
    }

    private static IEnumerable<string> References(MetadataReader reader) =>
        reader.AssemblyReferences.Select(handle => reader.GetString(reader.GetAssemblyReference(handle).Name));

    private static SymbolName? EntryPoint(CompiledImage image, SymbolTable symbols)
    {
        var reader = image.Reader;
        var token = image.File.PEHeaders.CorHeader!.EntryPointTokenOrRelativeVirtualAddress;
        if (token == 0 || MetadataTokens.EntityHandle(token) is not { Kind: HandleKind.MethodDefinition } handle)
        {
            return null;
        }

        // An async Main starts from a generated one, which calls it.
        var type = reader.GetTypeDefinition(image.Holders.Of((MethodDefinitionHandle)handle));
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
