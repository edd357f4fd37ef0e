using Factory.Model.Faults;

namespace Factory.Hosting.Parameters;

/// <summary>
/// The environment. A variable of exactly the parameter's name counts first, then one whose letters and digits equal it, with
/// or without <c>NUKE</c> or <c>FACTORY</c> before it. The host's own parameters and those on
/// request need the prefix: many shells set HOST or TARGET, and many CI jobs TAG.
/// </summary>
internal sealed class EnvironmentVariables(IReadOnlyDictionary<string, string> variables, string folder) : IValueSource
{
    private readonly ILookup<string, string> names = variables.Keys
        .Where(name => variables[name].Length > 0)
        .Order(StringComparer.Ordinal)
        .ToLookup(Plain, StringComparer.Ordinal);

    public IReadOnlyList<GivenText>? Find(ParameterDefinition parameter, Problems problems)
    {
        var candidates = Candidates(parameter);
        if (candidates.Select(name => variables[name]).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            problems.Add(
                parameter.Option,
                $"several environment variables give it different values: {string.Join(", ", candidates)}",
                "Keep one of them");
            return null;
        }

        return candidates is [var only, ..] ? Texts(parameter, only) : null;
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    private List<string> Candidates(ParameterDefinition parameter)
    {
        var plain = Plain(parameter.Name);
        var needsPrefix = parameter.IsBuiltIn || parameter.IsOnRequest;
        if (!needsPrefix && variables.TryGetValue(parameter.Name, out var value) && value.Length > 0)
        {
            return [parameter.Name];
        }

        string[] own = needsPrefix ? [] : [plain];
        return [.. own.Append($"FACTORY{plain}").Append($"NUKE{plain}").SelectMany(name => names[name])];
    }

    private List<GivenText> Texts(ParameterDefinition parameter, string name)
    {
        // Names of targets and profiles hold no spaces, so there a list needs no separator
        var separator = parameter.Separator ?? (parameter.IsBuiltIn ? " " : null);
        var texts = parameter.IsCollection && separator is not null
            ? variables[name].Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [variables[name]];
        return [.. texts.Select(text => new GivenText(text, $"environment variable {name}", folder))];
    }
}
