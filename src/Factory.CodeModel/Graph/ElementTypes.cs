namespace Factory.CodeModel.Graph;

/// <summary>The codes that the types of a signature start with (ECMA-335, II.23.1.16).</summary>
internal static class ElementTypes
{
    public const int ValueType = 0x11;
    public const int Class = 0x12;
    public const int TypeParameter = 0x13;
    public const int Array = 0x14;
    public const int Instance = 0x15;
    public const int FunctionPointer = 0x1B;
    public const int MethodParameter = 0x1E;
    public const int RequiredModifier = 0x1F;
    public const int OptionalModifier = 0x20;

    private static readonly string?[] Primitives = Named(
        (0x01, "Void"), (0x02, "Boolean"), (0x03, "Char"), (0x04, "SByte"), (0x05, "Byte"), (0x06, "Int16"), (0x07, "UInt16"), (0x08, "Int32"), (0x09, "UInt32"),
        (0x0A, "Int64"), (0x0B, "UInt64"), (0x0C, "Single"), (0x0D, "Double"), (0x0E, "String"), (0x16, "TypedReference"), (0x18, "IntPtr"), (0x19, "UIntPtr"), (0x1C, "Object"));

    /// <summary>The name of a type that has a code of its own; null for another code.</summary>
    public static string? Primitive(int code) => code < Primitives.Length ? Primitives[code] : null;

    /// <summary>What is written behind the type that follows the code, nothing behind a pinned one and where variable arguments begin; null for another code.</summary>
    public static string? Suffix(int code) => code switch
    {
        0x0F => "*",
        0x10 => "@",
        0x1D => "[]",
        0x41 or 0x45 => "",
        _ => null,
    };

    private static string?[] Named(params ReadOnlySpan<(int Code, string Name)> primitives)
    {
        var names = new string?[OptionalModifier];
        foreach (var (code, name) in primitives)
        {
            names[code] = $"System.{name}";
        }

        return names;
    }
}
