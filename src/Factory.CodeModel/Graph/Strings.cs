using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace Factory.CodeModel.Graph;

/// <summary>The strings of one assembly's metadata, each made once: most names stand on many symbols, or are asked for several times.</summary>
internal sealed class Strings(MetadataReader reader)
{
    private readonly Dictionary<int, string> known = [];

    public string Of(StringHandle handle)
    {
        var offset = MetadataTokens.GetHeapOffset(handle);
        if (!known.TryGetValue(offset, out var text))
        {
            known[offset] = text = reader.GetString(handle);
        }

        return text;
    }
}
