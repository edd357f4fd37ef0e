using Factory.Gates.Envelope.Yaml;

namespace Factory.Gates.Learning.Lessons;

/// <summary>Texts of a lesson that end up in a commit message and in other files, so that each is one line.</summary>
internal static class LessonLine
{
    public static string Needed(YamlFields fields, string key)
    {
        _ = fields.NeededText(key);
        return Optional(fields, key);
    }

    public static string Optional(YamlFields fields, string key)
    {
        var text = fields.Find(key) is null ? "" : fields.Text(key) ?? "";
        if (text.Any(char.IsControl))
        {
            fields.Note(key, $"'{key}' has more than one line or a control character", "Write it in one line");
        }

        return text;
    }
}
