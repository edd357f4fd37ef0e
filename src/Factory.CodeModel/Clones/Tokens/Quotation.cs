namespace Factory.CodeModel.Clones.Tokens;

/// <summary>How a string that is being read ends, and how code begins in it.</summary>
/// <param name="Dollars">How many braces open a hole; 0 where it has none.</param>
/// <param name="Quotes">How many quotes end it.</param>
/// <param name="IsVerbatim">Whether a quote is doubled to stand for itself.</param>
internal readonly record struct Quotation(int Dollars, int Quotes, bool IsVerbatim)
{
    public bool IsRaw => Quotes > 1;

    public bool HasEscapes => !IsRaw && !IsVerbatim;

    public bool IsOneLine => HasEscapes;

    /// <summary>Whether a row of this many quotes ends it.</summary>
    public bool EndsWith(int quotes) => IsRaw ? quotes >= Quotes : !IsVerbatim || quotes % 2 == 1;

    /// <summary>Whether a row of this many braces opens a hole.</summary>
    public bool OpensWith(int braces) => Dollars > 0 && (IsRaw ? braces >= Dollars : braces % 2 == 1);

    /// <summary>How many quotes of a row belong to it.</summary>
    public int Taken(int quotes) => HasEscapes ? 1 : quotes;
}
