namespace Factory.Model.Faults;

/// <summary>Finds the name that a user most likely meant, for the last part of an <see cref="InputProblem"/>.</summary>
public static class Nearest
{
    /// <summary>A sentence: <c>Did you mean 'x'?</c> where one known name is close, else <c>Use one of: a, b</c>.</summary>
    public static string Suggest(string given, IEnumerable<string> known)
    {
        var names = known.Order(StringComparer.Ordinal).ToList();
        return Suggest(given, names, $"Use one of: {string.Join(", ", names)}");
    }

    /// <summary>The same where there are too many names to list: the other sentence where none is close.</summary>
    public static string Suggest(string given, IEnumerable<string> known, string otherwise)
    {
        var best = known.Order(StringComparer.Ordinal).MinBy(name => Distance(given, name));
        return best is not null && Distance(given, best) <= Math.Max(2, given.Length / 3) ? $"Did you mean '{best}'?" : otherwise;
    }

    /// <summary>Levenshtein's edit distance, without regard to case.</summary>
    public static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + cost));
            }
        }

        return row[^1];
    }
}
