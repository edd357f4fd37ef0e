using System.Globalization;
using Factory.Patterns.Text;

namespace Factory.Patterns.Conditions;

/// <summary>The functions of a comparison, except for <c>re.match</c>, whose expression is read with the comparison.</summary>
internal static class ComparisonFunctions
{
    private static readonly Dictionary<string, Func<ComparisonValue, ComparisonValue?>> All = new(StringComparer.Ordinal)
    {
        ["int"] = value => Int(value, 10),
        ["str"] = value => TextOf(value) is { } text ? new TextValue(text) : null,
        ["len"] = Length,
    };

    public static IReadOnlyList<string> Names { get; } = ["int", "str", "len", "re.match"];

    public static Func<ComparisonValue, ComparisonValue?>? Of(string name) => All.GetValueOrDefault(name);

    /// <summary>Whether a text starts with a match.</summary>
    public static Func<ComparisonValue, ComparisonValue?> Match(RegexCondition condition) => value =>
        value is TextValue text ? new TruthValue(condition.Match(text.Text) is not null) : null;

    /// <summary>A whole number; of a text what it says, with quotes or without.</summary>
    public static ComparisonValue? Int(ComparisonValue value, int @base) => value switch
    {
        WholeValue => value,
        RealValue real when double.IsFinite(real.Number) => new WholeValue(new(Math.Truncate(real.Number))),
        TextValue text => Int(text.Text, @base),
        CodeValue code => Int(code.Code, @base),
        _ => null,
    };

    private static WholeValue? Int(string text, int @base)
    {
        var said = text.Trim();
        return ComparisonNumber.Read(ComparisonValue.Unquoted(said) ?? said, @base) is WholeValue whole ? whole : null;
    }

    private static string? TextOf(ComparisonValue value) => value switch
    {
        TextValue text => text.Text,
        CodeValue code => code.Code,
        WholeValue whole => whole.Number.ToString(CultureInfo.InvariantCulture),
        RealValue real => real.Number.ToString("R", CultureInfo.InvariantCulture),
        TruthValue truth => truth.Holds ? "true" : "false",
        _ => null,
    };

    private static WholeValue? Length(ComparisonValue value) => value switch
    {
        TextValue text => new WholeValue(text.Text.Length),
        CodeValue code => new WholeValue(code.Code.Length),
        ListValue list => new WholeValue(list.Items.Count),
        _ => null,
    };
}
