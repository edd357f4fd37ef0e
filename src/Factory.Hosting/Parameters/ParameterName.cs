using System.Reflection;
using System.Text;

namespace Factory.Hosting.Parameters;

/// <summary>The names of a parameter: in code, on the command line, and the key under which both are the same.</summary>
internal static class ParameterName
{
    private static readonly string[] KnownWords =
    [
        "DotNet", "GitHub", "GitLab", "GitVersion", "MSBuild", "NuGet", "ReSharper", "AppVeyor", "TeamCity", "SignPath", "JetBrains",
    ];

    /// <summary>The prefix of its type and its own name.</summary>
    public static string Of(MemberInfo member)
    {
        var prefix = member.DeclaringType?.GetCustomAttribute<ParameterPrefixAttribute>()?.Prefix;
        var name = member.GetCustomAttribute<ParameterAttribute>()?.Name ?? Short(member.Name);
        return prefix + name;
    }

    /// <summary>The name of a member without the interface that an explicit implementation names.</summary>
    public static string Short(string name) => name[(name.LastIndexOf('.') + 1)..];

    /// <summary>Dashes and case do not count.</summary>
    public static string Key(string name) => name.Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();

    /// <summary>How the command line spells it: <c>--nuget-api-key</c>.</summary>
    public static string Option(string name)
    {
        var text = new StringBuilder("--");
        for (var start = 0; start < name.Length;)
        {
            var length = WordLength(name, start);
            text.Append(start == 0 ? "" : "-").Append(name.AsSpan(start, length));
            start += length;
        }

        return text.ToString().ToLowerInvariant();
    }

    private static int WordLength(string name, int start)
    {
        var known = KnownWords.FirstOrDefault(word => string.CompareOrdinal(name, start, word, 0, word.Length) == 0);
        if (known is not null)
        {
            return known.Length;
        }

        var end = start + 1;
        while (end < name.Length && !IsBoundary(name, end))
        {
            end++;
        }

        return end - start;
    }

    private static bool IsBoundary(string name, int index) =>
        char.IsUpper(name[index])
        && (!char.IsUpper(name[index - 1]) || (index + 1 < name.Length && char.IsLower(name[index + 1])));
}
