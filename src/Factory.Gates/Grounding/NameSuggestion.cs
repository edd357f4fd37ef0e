using Factory.CodeModel.Names;
using Factory.Gates.Similarity;
using Factory.Model.Faults;

namespace Factory.Gates.Grounding;

/// <summary>Finds the declared name that an author most likely meant.</summary>
internal static class NameSuggestion
{
    private const int Shown = 3;
    private const int LongestName = 120;
    private const double Alike = 0.5;

    /// <summary>A sentence with the names that are nearest: by their letters, else by the words in them.</summary>
    public static string For(string name, CodeNames names)
    {
        var parts = name.Split('.');
        var simple = parts[^1];
        if (simple.Length > LongestName)
        {
            return Otherwise;
        }

        var owners = parts.Length > 1 ? names.TypesCalled(string.Join('.', parts[..^1])).Select(type => type.Full).ToHashSet(StringComparer.Ordinal) : [];
        var candidates = names.Declared
            .Where(known => owners.Count > 0 ? owners.Contains(Owner(known.Full)) : parts.Length > 1 || known.Kind == NameKind.Type)
            .ToList();
        var near = ByLetters(simple, candidates);
        near = near.Count > 0 ? near : ByWords(simple, candidates);
        return near.Count == 0 ? Otherwise : $"Did you mean {string.Join(" or ", near.Select(found => $"'{found}'"))}?";
    }

    private const string Otherwise = "Name what is there, or list it under new: if the plan adds it";

    private static List<string> ByLetters(string simple, List<CodeName> candidates)
    {
        var most = Math.Max(2, simple.Length / 4);
        var near = candidates
            .Where(known => Math.Abs(known.Simple.Length - simple.Length) <= most)
            .Select(known => (known.Full, Distance: Nearest.Distance(simple, known.Simple)))
            .Where(found => found.Distance <= most)
            .ToList();
        return near.Count == 0 ? [] : Best(near.Select(found => (found.Full, -(double)found.Distance)));
    }

    private static List<string> ByWords(string simple, List<CodeName> candidates)
    {
        var words = WordsOf(simple);
        return Best(candidates
            .Where(known => words.Any(word => known.Simple.Contains(word, StringComparison.OrdinalIgnoreCase)))
            .Select(known => (known.Full, Likeness(words, WordsOf(known.Simple))))
            .Where(found => found.Item2 >= Alike));
    }

    private static List<string> Best(IEnumerable<(string Full, double Score)> found) =>
    [
        .. found.GroupBy(item => item.Score)
            .OrderByDescending(same => same.Key)
            .Take(1)
            .SelectMany(same => same.Select(item => item.Full).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(Shown)),
    ];

    private static HashSet<string> WordsOf(string name) => TextWords.Of(name).ToHashSet(StringComparer.Ordinal);

    private static double Likeness(HashSet<string> one, HashSet<string> other) => (double)one.Intersect(other).Count() / Math.Max(1, one.Union(other).Count());

    private static string Owner(string full) => full.LastIndexOf('.') is > 0 and var dot ? full[..dot] : "";
}
