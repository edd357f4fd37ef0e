using Factory.Patterns.Yaml;

namespace Factory.Patterns.Rules;

/// <summary>Reads <c>languages</c>.</summary>
internal static class LanguageReader
{
    private const string Known = "csharp, generic, regex";

    private static readonly Dictionary<string, RuleLanguage> Languages = new(StringComparer.OrdinalIgnoreCase)
    {
        ["csharp"] = RuleLanguage.CSharp,
        ["c#"] = RuleLanguage.CSharp,
        ["generic"] = RuleLanguage.Generic,
        ["regex"] = RuleLanguage.Regex,
        ["none"] = RuleLanguage.Regex,
    };

    /// <summary>The language of a rule. One for several languages is read as C# where that is among them.</summary>
    public static RuleLanguage Read(RuleMap rule, RuleProblems problems)
    {
        if (rule["languages"] is not RuleList { Items: [_, ..] items } list)
        {
            problems.Add(rule["languages"] ?? rule, "the key 'languages' is missing or no list", "Write languages: [csharp], [generic] or [regex]");
            return RuleLanguage.CSharp;
        }

        var names = items.Select(item => (item as RuleScalar)?.Text ?? "").ToList();
        var known = names.Where(Languages.ContainsKey).Select(name => Languages[name]).ToList();
        if (known.Count == 0)
        {
            problems.Add(list, $"not supported: the language {string.Join(", ", names)}", $"Known languages are {Known}");
            return RuleLanguage.CSharp;
        }

        return known.Contains(RuleLanguage.CSharp) ? RuleLanguage.CSharp : known[0];
    }

    /// <summary>The language of a nested pattern; null for a name that is not known.</summary>
    public static RuleLanguage? Named(string name) => Languages.TryGetValue(name, out var language) ? language : null;
}
