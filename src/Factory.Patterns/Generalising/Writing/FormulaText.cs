using System.Text;
using System.Text.RegularExpressions;

namespace Factory.Patterns.Generalising.Writing;

/// <summary>Writes clauses as the YAML of a rule.</summary>
internal static class FormulaText
{
    /// <summary>What YAML reads as the text that it is, without quotes.</summary>
    private static readonly Regex Plain = new(@"\A[A-Za-z$(][^\n]*[A-Za-z0-9);}]\z", RegexOptions.NonBacktracking);

    /// <summary>The keys of a formula; a clause by itself stands alone.</summary>
    public static string Of(IReadOnlyList<Clause> clauses)
    {
        if (clauses is [{ Key: "pattern" } only])
        {
            return Line("", only);
        }

        return $"patterns:\n{string.Concat(clauses.Select(clause => Line("  - ", clause)))}";
    }

    /// <summary>A whole rule file with a formula, for trying it.</summary>
    public static string Rule(string id, string formula)
    {
        var rule = new StringBuilder($"rules:\n  - id: {id}\n    message: A candidate\n    severity: WARNING\n    languages: [csharp]\n");
        foreach (var line in formula.TrimEnd('\n').Split('\n'))
        {
            rule.Append(line.Length == 0 ? "" : "    ").Append(line).Append('\n');
        }

        return rule.ToString();
    }

    private static string Line(string dash, Clause clause)
    {
        if (IsPlain(clause.Pattern))
        {
            return $"{dash}{clause.Key}: {clause.Pattern}\n";
        }

        var indent = new string(' ', dash.Length + 2);
        return $"{dash}{clause.Key}: |\n{string.Concat(clause.Pattern.Split('\n').Select(line => $"{indent}{line}\n"))}";
    }

    private static bool IsPlain(string pattern) =>
        Plain.IsMatch(pattern)
        && pattern.IndexOfAny(['(', '.', '$']) >= 0
        && !pattern.Contains(": ", StringComparison.Ordinal)
        && !pattern.Contains(" #", StringComparison.Ordinal);
}
