namespace Factory.Gates.Envelope.Yaml;

/// <summary>A piece of a YAML file, with the place (from 1) where it starts.</summary>
internal abstract record YamlNode(int Line, int Column);

/// <summary>A text, number or other single value.</summary>
internal sealed record YamlText(int Line, int Column, string Text, bool Quoted) : YamlNode(Line, Column)
{
    public bool IsEmpty => !Quoted && Text is "" or "~" or "null" or "Null" or "NULL";
}

/// <summary>Values in their order.</summary>
internal sealed record YamlList(int Line, int Column, IReadOnlyList<YamlNode> Items) : YamlNode(Line, Column);

/// <summary>Keys, each once, with their values.</summary>
internal sealed record YamlMap(int Line, int Column, IReadOnlyList<YamlEntry> Entries) : YamlNode(Line, Column);

/// <summary>Something whose mistake was noted already, so that nothing more is said about it.</summary>
internal sealed record YamlBroken(int Line, int Column) : YamlNode(Line, Column);

/// <summary>One key of a map.</summary>
internal sealed record YamlEntry(YamlText Key, YamlNode Value);
