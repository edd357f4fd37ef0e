namespace Factory.Patterns.Scanning.Lexing;

/// <summary>The class of every byte.</summary>
internal static class ByteClasses
{
    private static readonly ByteClass[] Classes = Build();

    public static ReadOnlySpan<ByteClass> Table => Classes;

    private static ByteClass[] Build()
    {
        var classes = new ByteClass[256];
        for (var value = 0; value < classes.Length; value++)
        {
            classes[value] = value < 128 ? ByteClass.Bad : ByteClass.Wide;
        }

        Set(classes, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_", ByteClass.Word);
        Set(classes, "0123456789", ByteClass.Digit);
        Set(classes, " \t\r\n\v\f", ByteClass.Space);
        Set(classes, "()[]{},;~", ByteClass.Sign);
        Set(classes, "=!<>+-*%&|^?:", ByteClass.Operator);
        Set(classes, ".", ByteClass.Dot);
        Set(classes, "/", ByteClass.Slash);
        Set(classes, "\"", ByteClass.Quote);
        Set(classes, "'", ByteClass.Apostrophe);
        Set(classes, "@$", ByteClass.Prefix);
        Set(classes, "#", ByteClass.Hash);
        Set(classes, "\\", ByteClass.Wide);
        return classes;
    }

    private static void Set(ByteClass[] classes, string characters, ByteClass value)
    {
        foreach (var character in characters)
        {
            classes[character] = value;
        }
    }
}
