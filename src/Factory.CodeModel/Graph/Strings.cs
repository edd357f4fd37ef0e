using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.InteropServices;

namespace Factory.CodeModel.Graph;

/// <summary>The strings of one assembly's metadata, each made once: most names stand on many symbols, or are asked for several times.</summary>
internal sealed class Strings(MetadataReader reader)
{
    private readonly Dictionary<int, string> known = [];

    public string Of(StringHandle handle)
    {
        ref var text = ref CollectionsMarshal.GetValueRefOrAddDefault(known, MetadataTokens.GetHeapOffset(handle), out _);
        return text ??= reader.GetString(handle);
    }
}
