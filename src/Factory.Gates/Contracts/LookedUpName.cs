using Factory.CodeModel.Syntax;

namespace Factory.Gates.Contracts;

/// <summary>A name that code looks up by strings: the key of a configuration (<c>Smtp:Host</c>), or a string resource.</summary>
internal sealed record LookedUpName(string Text, bool IsKey)
{
    /// <summary>The name behind an id; null for one that the compiler knows.</summary>
    public static LookedUpName? Of(string id) =>
        id.StartsWith(ContractFiles.Key, StringComparison.Ordinal) ? new(id[ContractFiles.Key.Length..], IsKey: true)
        : id.StartsWith(ContractFiles.Resource, StringComparison.Ordinal) ? new(id[ContractFiles.Resource.Length..], IsKey: false)
        : null;

    /// <summary>Whether a string reads it: as a whole, or for a key as its last part, where the part before it stands in the same file.</summary>
    public bool IsReadBy(StringLiteral literal, IReadOnlyList<StringLiteral> ofFile)
    {
        var how = IsKey ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        return literal.Text.Equals(Text, how)
            || (IsKey && Text.EndsWith($":{literal.Text}", how) && literal.Text.Length > 0
                && ofFile.Any(other => other.Text.Equals(Text[..^(literal.Text.Length + 1)], how)));
    }
}
