using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Factory.CodeModel.Graph;

/// <summary>An opened assembly: what all threads that read it share.</summary>
/// <param name="File">The file.</param>
/// <param name="Reader">Its metadata.</param>
/// <param name="Holders">Which type holds what.</param>
/// <param name="Opening">Where its code was written.</param>
internal sealed record CompiledImage(PEReader File, MetadataReader Reader, Holders Holders, Task<Places> Opening)
{
    /// <summary>Where its code was written. The first who asks waits for it: a PDB inside of the assembly must be decompressed.</summary>
    public Places Places => Opening.GetAwaiter().GetResult();
}
