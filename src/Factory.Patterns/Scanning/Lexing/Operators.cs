namespace Factory.Patterns.Scanning.Lexing;

/// <summary>
/// How long an operator is. <c>&gt;&gt;</c> is two tokens, since it may close two lists of type arguments, and <c>?.</c> is two, since
/// <c>.</c> is what the member is reached by; shifts that assign follow from it.
/// </summary>
internal static class Operators
{
    public static int Length(byte first, byte second, byte third)
    {
        if (second == '=')
        {
            return first is (byte)'?' or (byte)':' ? 1 : 2;
        }

        if (second == '>')
        {
            return first is (byte)'=' or (byte)'-' ? 2 : 1;
        }

        return second == first ? Doubled(first, third) : 1;
    }

    private static int Doubled(byte sign, byte third) => sign switch
    {
        (byte)'?' => third == '=' ? 3 : 2,
        (byte)'&' or (byte)'|' or (byte)'+' or (byte)'-' or (byte)'<' or (byte)':' => 2,
        _ => 1,
    };
}
