using System.Numerics;

namespace Factory.Patterns.Conditions;

/// <summary>What an operator makes of two values; null where it can't.</summary>
internal delegate ComparisonValue? ComparisonOperator(ComparisonValue left, ComparisonValue right);

/// <summary>The operators. Code that is no literal has none: it is compared only through <c>str()</c>.</summary>
internal static class ComparisonOperators
{
    private const int MostBits = 4096;

    private static readonly Dictionary<string, ComparisonOperator> All = new(StringComparer.Ordinal)
    {
        ["or"] = Truths((left, right) => left || right),
        ["and"] = Truths((left, right) => left && right),
        ["=="] = (left, right) => Equal(left, right) is { } equal ? new TruthValue(equal) : null,
        ["!="] = (left, right) => Equal(left, right) is { } equal ? new TruthValue(!equal) : null,
        ["<"] = Order(order => order < 0),
        ["<="] = Order(order => order <= 0),
        [">"] = Order(order => order > 0),
        [">="] = Order(order => order >= 0),
        ["in"] = (left, right) => In(left, right) is { } found ? new TruthValue(found) : null,
        ["not in"] = (left, right) => In(left, right) is { } found ? new TruthValue(!found && right is ListValue or TextValue) : null,
        ["|"] = Numbers((left, right) => left | right, null),
        ["^"] = Numbers((left, right) => left ^ right, null),
        ["&"] = Numbers((left, right) => left & right, null),
        ["+"] = Numbers((left, right) => left + right, (left, right) => left + right),
        ["-"] = Numbers((left, right) => left - right, (left, right) => left - right),
        ["*"] = Numbers((left, right) => left * right, (left, right) => left * right),
        ["/"] = Numbers((left, right) => right.IsZero ? null : BigInteger.Divide(left, right), (left, right) => left / right),
        ["%"] = Numbers((left, right) => right.IsZero ? null : BigInteger.Remainder(left, right), (left, right) => left % right),
        ["**"] = Numbers(Power, Math.Pow),
    };

    public static ComparisonOperator Of(string sign) => All[sign];

    public static ComparisonValue? Not(ComparisonValue value) => value is TruthValue truth ? new TruthValue(!truth.Holds) : null;

    public static ComparisonValue? Minus(ComparisonValue value) => All["-"](new WholeValue(0), value);

    public static ComparisonValue? Plus(ComparisonValue value) => value is WholeValue or RealValue ? value : null;

    public static ComparisonValue? Complement(ComparisonValue value) => value is WholeValue whole ? new WholeValue(-whole.Number - 1) : null;

    private static ComparisonOperator Truths(Func<bool, bool, bool> function) => (left, right) =>
        left is TruthValue one && right is TruthValue two ? new TruthValue(function(one.Holds, two.Holds)) : null;

    private static ComparisonOperator Order(Func<int, bool> holds) => (left, right) => (left, right) switch
    {
        (WholeValue one, WholeValue two) => new TruthValue(holds(one.Number.CompareTo(two.Number))),
        _ when Real(left) is { } one && Real(right) is { } two && !double.IsNaN(one) && !double.IsNaN(two) => new TruthValue(holds(one.CompareTo(two))),
        _ => null,
    };

    private static ComparisonOperator Numbers(Func<BigInteger, BigInteger, BigInteger?> whole, Func<double, double, double>? real) => (left, right) =>
        left is WholeValue one && right is WholeValue two ? Bounded(whole(one.Number, two.Number))
        : real is not null && Real(left) is { } first && Real(right) is { } second ? new RealValue(real(first, second))
        : null;

    private static WholeValue? Bounded(BigInteger? number) =>
        number is { } known && known.GetBitLength() <= MostBits ? new(known) : null;

    private static double? Real(ComparisonValue value) => value switch
    {
        WholeValue whole => (double)whole.Number,
        RealValue real => real.Number,
        _ => null,
    };

    /// <summary>The size is known before the number, so that no time is spent on one that is too large.</summary>
    private static BigInteger? Power(BigInteger left, BigInteger right) =>
        right >= 0 && right <= MostBits && left.GetBitLength() * (long)right <= MostBits ? BigInteger.Pow(left, (int)right) : null;

    private static bool? Equal(ComparisonValue left, ComparisonValue right) => (left, right) switch
    {
        (CodeValue, _) or (_, CodeValue) => null,
        (ListValue one, ListValue two) => one.Items.Count == two.Items.Count && one.Items.Zip(two.Items).All(pair => Equal(pair.First, pair.Second) == true),
        (WholeValue, RealValue) or (RealValue, WholeValue) => Real(left) == Real(right),
        _ => left == right,
    };

    private static bool? In(ComparisonValue left, ComparisonValue right) => (left, right) switch
    {
        (CodeValue, _) or (_, CodeValue) => null,
        (_, ListValue list) => list.Items.Any(item => Equal(left, item) == true),
        (TextValue part, TextValue whole) => whole.Text.Contains(part.Text, StringComparison.Ordinal),
        _ => false,
    };
}
