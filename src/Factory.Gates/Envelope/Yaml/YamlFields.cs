using System.Globalization;
using Factory.Model.Faults;

namespace Factory.Gates.Envelope.Yaml;

/// <summary>
/// The keys of one map, read by type. Whatever does not fit is noted with its place, and reading goes on, so that the
/// user sees all mistakes at once. A key that is absent or does not fit reads as null, or as an empty list.
/// </summary>
internal sealed class YamlFields
{
    private readonly YamlMap map;
    private readonly YamlMistakes mistakes;

    private YamlFields(YamlMap map, YamlMistakes mistakes) => (this.map, this.mistakes) = (map, mistakes);

    /// <summary>The map itself, for its place.</summary>
    public YamlMap Map => map;

    /// <summary>Opens a map and notes the keys it must not have; null (and a mistake) where the node is no map.</summary>
    public static YamlFields? Open(YamlNode node, YamlMistakes mistakes, params IReadOnlyList<string> known)
    {
        if (node is not YamlMap map)
        {
            NoteWrongKind(node, mistakes, "this", $"keys and values ({string.Join(", ", known)})");
            return null;
        }

        foreach (var key in map.Entries.Select(entry => entry.Key).Where(key => !known.Contains(key.Text, StringComparer.Ordinal)))
        {
            mistakes.Add(key, $"unknown key '{key.Text}'", Nearest.Suggest(key.Text, known));
        }

        return new(map, mistakes);
    }

    /// <summary>The value of a key, whatever it is; null where the key is absent.</summary>
    public YamlNode? Find(string key) => map.Entries.FirstOrDefault(entry => entry.Key.Text == key)?.Value;

    /// <summary>Notes a mistake at a key's value, or at the map where the key is absent.</summary>
    public void Note(string key, string what, string instead) => mistakes.Add(Find(key) ?? map, what, instead);

    /// <summary>Notes a mistake at an item of this map.</summary>
    public void Note(YamlNode at, string what, string instead) => mistakes.Add(at, what, instead);

    /// <summary>A text.</summary>
    public string? Text(string key) => Find(key) is { } node ? TextOf(node, $"'{key}'")?.Text.Trim() : null;

    /// <summary>Notes which of these keys are missing.</summary>
    public void Need(params IReadOnlyList<string> keys)
    {
        foreach (var key in keys.Where(key => Find(key) is null))
        {
            mistakes.Add(map, $"the key '{key}' is missing", $"Add {key}: with its value");
        }
    }

    /// <summary>A text that must be there; empty (and a mistake) where it is not.</summary>
    public string NeededText(string key)
    {
        Need(key);
        return Text(key) ?? "";
    }

    /// <summary>One of a few words.</summary>
    public string? Word(string key, params IReadOnlyList<string> allowed)
    {
        var word = Text(key);
        if (word is null || allowed.Contains(word, StringComparer.Ordinal))
        {
            return word;
        }

        Note(key, $"'{key}' can't be '{word}'", Nearest.Suggest(word, allowed));
        return null;
    }

    /// <summary>A member of an enumeration, by its name in lower case.</summary>
    public T? Choice<T>(string key)
        where T : struct, Enum
    {
        var members = Enum.GetValues<T>().ToDictionary(member => member.ToString().ToLowerInvariant(), StringComparer.Ordinal);
        return Word(key, [.. members.Keys]) is { } word ? members[word] : null;
    }

    /// <summary>A whole number within bounds.</summary>
    public int? Number(string key, int least, int most)
    {
        if (Find(key) is not { } node || TextOf(node, $"'{key}'") is not { } text)
        {
            return null;
        }

        if (!text.Quoted
            && int.TryParse(text.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most)
        {
            return number;
        }

        mistakes.Add(node, $"'{key}' can't be '{text.Text}'", $"Give a whole number from {least} to {most}, without quotes");
        return null;
    }

    /// <summary>Yes or no.</summary>
    public bool? Flag(string key)
    {
        if (Find(key) is YamlText { Quoted: true } quoted)
        {
            Note(quoted, $"'{key}' can't be '{quoted.Text}'", "Give true or false, without quotes");
            return null;
        }

        return Word(key, "true", "false") is { } word ? word == "true" : null;
    }

    /// <summary>A day, as 2026-12-31.</summary>
    public DateOnly? Day(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        Note(key, $"'{key}' can't be '{text}'", "Give a date as 2026-12-31");
        return null;
    }

    /// <summary>A list of texts.</summary>
    public IReadOnlyList<string> Texts(string key) => [.. Items(key).Select(item => item.Text)];

    /// <summary>A list of texts with their places.</summary>
    public IReadOnlyList<YamlText> Items(string key) => Find(key) is { } node ? ItemsOf(node, $"'{key}'") : [];

    /// <summary>A map below a key.</summary>
    public YamlFields? Fields(string key, params IReadOnlyList<string> known) =>
        Find(key) is { } node ? Open(node, mistakes, known) : null;

    /// <summary>A map below a key, whose keys are names that the user chose.</summary>
    public YamlFields? Named(string key)
    {
        if (Find(key) is YamlMap named)
        {
            return new(named, mistakes);
        }

        _ = Fields(key, "name");
        return null;
    }

    /// <summary>A list of maps below a key.</summary>
    public IReadOnlyList<YamlFields> List(string key, params IReadOnlyList<string> known)
    {
        switch (Find(key))
        {
            case null:
                return [];
            case YamlList list:
                return [.. list.Items.Select(item => Open(item, mistakes, known)).OfType<YamlFields>()];
            case var other:
                NoteWrongKind(other, mistakes, $"'{key}'", "a list, each item after a dash");
                return [];
        }
    }

    private IReadOnlyList<YamlText> ItemsOf(YamlNode node, string name)
    {
        if (node is YamlList list)
        {
            return [.. list.Items.Select(item => TextOf(item, $"an item of {name}")).OfType<YamlText>()];
        }

        NoteWrongKind(node, mistakes, name, "a list such as [a, b], or [] for none");
        return [];
    }

    private static void NoteWrongKind(YamlNode node, YamlMistakes mistakes, string name, string expected)
    {
        var kind = node switch
        {
            YamlText { IsEmpty: true } => "has no value",
            YamlText => "is a single value",
            YamlList => "is a list",
            YamlMap => "is a map",
            _ => "",
        };
        if (kind.Length > 0)
        {
            mistakes.Add(node, $"{name} {kind}", $"Give {expected}");
        }
    }

    private YamlText? TextOf(YamlNode node, string name)
    {
        if (node is YamlText { IsEmpty: false } text && !string.IsNullOrWhiteSpace(text.Text))
        {
            return text;
        }

        NoteWrongKind(node is YamlText empty ? empty with { Text = "", Quoted = false } : node, mistakes, name, "a single value");
        return null;
    }
}
