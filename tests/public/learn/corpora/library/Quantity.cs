using System.Globalization;

namespace Measures;

/// <summary>A number with a unit.</summary>
public readonly record struct Quantity(decimal Amount, string Unit) : IFormattable
{
    public static Quantity operator +(Quantity left, Quantity right) => left.Unit == right.Unit
        ? left with { Amount = left.Amount + right.Amount }
        : throw new InvalidOperationException($"{left.Unit} and {right.Unit} can't be added");

    public static Quantity operator *(Quantity left, decimal factor) => left with { Amount = left.Amount * factor };

    public static bool TryParse(string text, out Quantity quantity)
    {
        var end = text.AsSpan().Trim().LastIndexOf(' ');
        if (end > 0 && decimal.TryParse(text.AsSpan().Trim()[..end], NumberStyles.Number, CultureInfo.InvariantCulture, out var amount))
        {
            quantity = new(amount, text.Trim()[(end + 1)..]);
            return true;
        }

        quantity = default;
        return false;
    }

    public override string ToString() => ToString(null, CultureInfo.InvariantCulture);

    public string ToString(string? format, IFormatProvider? formatProvider) => $"{Amount.ToString(format, formatProvider)} {Unit}";
}
