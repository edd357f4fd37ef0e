using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using Factory.Hosting.Paths;
using Factory.Model.Faults;

namespace Factory.Hosting.Parameters;

/// <summary>Turns a text into a value of a parameter's type, and says what would be right where it cannot.</summary>
internal static class ValueParser
{
    // Native code can parse these only: for any other type it would have to make code
    private static readonly Dictionary<Type, Func<string, object?>> Known = new()
    {
        [typeof(bool)] = ParseOf<bool>,
        [typeof(char)] = ParseOf<char>,
        [typeof(sbyte)] = ParseOf<sbyte>,
        [typeof(byte)] = ParseOf<byte>,
        [typeof(short)] = ParseOf<short>,
        [typeof(ushort)] = ParseOf<ushort>,
        [typeof(int)] = ParseOf<int>,
        [typeof(uint)] = ParseOf<uint>,
        [typeof(long)] = ParseOf<long>,
        [typeof(ulong)] = ParseOf<ulong>,
        [typeof(float)] = ParseOf<float>,
        [typeof(double)] = ParseOf<double>,
        [typeof(decimal)] = ParseOf<decimal>,
        [typeof(DateTime)] = ParseOf<DateTime>,
        [typeof(DateTimeOffset)] = ParseOf<DateTimeOffset>,
        [typeof(DateOnly)] = ParseOf<DateOnly>,
        [typeof(TimeOnly)] = ParseOf<TimeOnly>,
        [typeof(TimeSpan)] = ParseOf<TimeSpan>,
        [typeof(Guid)] = ParseOf<Guid>,
    };

    public static bool Supports(Type type) =>
        type == typeof(string) || type == typeof(AbsolutePath) || type.IsEnum || Known.ContainsKey(type) || IsParsable(type);

    /// <summary>Null where the text is no such value.</summary>
    public static object? Parse(Type type, GivenText given)
    {
        if (type == typeof(string))
        {
            return given.Text;
        }

        if (type == typeof(AbsolutePath))
        {
            return ParsePath(given);
        }

        return type.IsEnum ? ParseEnum(type, given.Text) : ParseAny(type, given.Text);
    }

    /// <summary>What the user sees instead of a value of the wrong kind.</summary>
    public static string Instead(Type type, string text) => type switch
    {
        { IsEnum: true } => Nearest.Suggest(text, Enum.GetNames(type)),
        _ when type == typeof(bool) => "Give true or false",
        _ when type == typeof(AbsolutePath) => "Give a path",
        _ when IsInteger(type) => $"Give a whole number that fits {type.Name}",
        _ when Type.GetTypeCode(type) is >= TypeCode.Single and <= TypeCode.Decimal => "Give a number like 1.5",
        _ => $"Give a {type.Name}",
    };

    private static bool IsInteger(Type type) =>
        Type.GetTypeCode(type) is >= TypeCode.SByte and <= TypeCode.UInt64;

    private static AbsolutePath? ParsePath(GivenText given) =>
        string.IsNullOrWhiteSpace(given.Text) || given.Text.Contains('\0', StringComparison.Ordinal)
            ? null
            : AbsolutePath.Create(Path.GetFullPath(given.Text, given.BaseFolder));

    private static object? ParseEnum(Type type, string text)
    {
        var name = Enum.GetNames(type).FirstOrDefault(name => string.Equals(name, text, StringComparison.OrdinalIgnoreCase));
        return name is null ? null : Enum.Parse(type, name);
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "Asked only where code can be made at run time, which is where nothing was left out")]
    private static bool IsParsable(Type type) => RuntimeFeature.IsDynamicCodeSupported && type.GetInterfaces().Any(one =>
        one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IParsable<>) && one.GenericTypeArguments[0] == type);

    private static object? ParseAny(Type type, string text)
    {
        if (Known.TryGetValue(type, out var parse))
        {
            return parse(text);
        }

        return RuntimeFeature.IsDynamicCodeSupported && IsParsable(type)
            ? typeof(ValueParser).GetMethod(nameof(ParseOf), BindingFlags.Static | BindingFlags.NonPublic)!
                .MakeGenericMethod(type)
                .Invoke(null, BindingFlags.DoNotWrapExceptions, null, [text], null)
            : null;
    }

    private static object? ParseOf<T>(string text)
        where T : IParsable<T> => T.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null;
}
