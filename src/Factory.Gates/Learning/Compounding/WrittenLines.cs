using System.Buffers;
using Factory.Git.Files;

namespace Factory.Gates.Learning.Compounding;

/// <summary>The lines of contents that hold words, without their layout: enough to say which of them a change wrote.</summary>
internal sealed class WrittenLines
{
    private readonly IReadOnlyList<string> words;
    private readonly SearchValues<string> search;
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<(int Word, int Line), int>> known = new(StringComparer.Ordinal) { [""] = [] };

    /// <summary>Nothing read yet.</summary>
    /// <param name="words">What is looked for.</param>
    public WrittenLines(IReadOnlyList<string> words) => (this.words, search) = (words, SearchValues.Create([.. words], StringComparison.Ordinal));

    /// <summary>Reads a content.</summary>
    public void Add(Blob blob)
    {
        var lines = new Dictionary<(int Word, int Line), int>();
        var rest = blob.Text.AsSpan();
        for (var at = rest.IndexOfAny(search); at >= 0; at = rest.IndexOfAny(search))
        {
            var start = rest[..at].LastIndexOf('\n') + 1;
            var length = rest[at..].IndexOf('\n') is >= 0 and var end ? at + end - start : rest.Length - start;
            Note(rest.Slice(start, length).Trim(), lines);
            rest = rest[(start + length)..];
        }

        known[blob.Id] = lines;
    }

    /// <summary>Whether the content after has more of some line with one of the words than the content before. Of what was not read, nobody knows.</summary>
    /// <param name="old">The content before; empty for none.</param>
    /// <param name="after">The content after.</param>
    /// <param name="wanted">The words, as places in their list.</param>
    public bool Differ(string old, string after, IReadOnlySet<int> wanted) =>
        known.TryGetValue(old, out var was)
        && known.TryGetValue(after, out var has)
        && has.Any(line => wanted.Contains(line.Key.Word) && line.Value > was.GetValueOrDefault(line.Key));

    private void Note(ReadOnlySpan<char> line, Dictionary<(int Word, int Line), int> lines)
    {
        var texts = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!texts.TryGetValue(line, out var number))
        {
            texts[line] = number = numbers.Count;
        }

        for (var word = 0; word < words.Count; word++)
        {
            if (line.Contains(words[word], StringComparison.Ordinal))
            {
                lines[(word, number)] = lines.GetValueOrDefault((word, number)) + 1;
            }
        }
    }
}
