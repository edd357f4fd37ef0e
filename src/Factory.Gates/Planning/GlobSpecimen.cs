using Factory.Gates.Envelope.Globs;

namespace Factory.Gates.Planning;

/// <summary>Makes paths from globs, for globs that stand for no file yet.</summary>
internal static class GlobSpecimen
{
    private const string Wild = "*?{";
    private const string AnyName = "specimen";

    /// <summary>What every path starts with that the glob stands for.</summary>
    public static string LiteralStart(Glob glob)
    {
        var wild = glob.Pattern.AsSpan().IndexOfAny(Wild);
        return wild < 0 ? glob.Pattern : glob.Pattern[..wild];
    }

    /// <summary>A path that the glob stands for: some name for each star, the first of each choice.</summary>
    public static string Of(Glob glob)
    {
        var path = new System.Text.StringBuilder();
        var (depth, skipped) = (0, int.MaxValue);
        foreach (var letter in glob.Pattern.Replace("**", "*", StringComparison.Ordinal))
        {
            depth += letter == '{' ? 1 : 0;
            skipped = letter == ',' ? Math.Min(skipped, depth) : skipped;
            if (depth < skipped && letter is not ('{' or '}'))
            {
                path.Append(letter switch { '*' => AnyName, '?' => "x", _ => letter.ToString() });
            }

            skipped = letter == '}' && depth <= skipped ? int.MaxValue : skipped;
            depth -= letter == '}' ? 1 : 0;
        }

        return path.ToString();
    }
}
