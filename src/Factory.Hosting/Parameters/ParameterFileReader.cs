using System.Text;
using System.Text.Json;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Hosting.Parameters;

/// <summary>Reads a parameter file and names every mistake in it with line and column.</summary>
internal sealed class ParameterFileReader(string shown, string root, ParameterSet parameters, Problems problems)
{
    private const int MaximumBytes = 1024 * 1024;

    private readonly Dictionary<string, IReadOnlyList<GivenText>> values = new(StringComparer.Ordinal);
    private byte[] bytes = [];

    /// <summary>Reads the file; its keys must be parameters, apart from <c>$schema</c>.</summary>
    public ParameterFile Read()
    {
        try
        {
            bytes = WithoutMark(BoundedText.ReadBytes(RootedPath.Resolve(root, shown), MaximumBytes));
        }
        catch (InvalidInputException mistakes)
        {
            problems.Add(mistakes.Problems.Select(problem => problem with { Where = shown }));
            return new(values);
        }

        if (!System.Text.Unicode.Utf8.IsValid(bytes))
        {
            problems.Add(shown, "this is not UTF-8 text", "Save it as UTF-8");
            return new(values);
        }

        try
        {
            ReadObject();
        }
        catch (JsonException mistake)
        {
            var where = LineStart(mistake.LineNumber ?? 0) + (int)(mistake.BytePositionInLine ?? 0);
            problems.Add(At(where), "this is not JSON", "Check the commas, quotes and brackets near this place");
        }

        return new(values);
    }

    private static byte[] WithoutMark(byte[] content) => content is [0xEF, 0xBB, 0xBF, ..] ? content[3..] : content;

    private void ReadObject()
    {
        var reader = new Utf8JsonReader(bytes, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            problems.Add(At(reader.TokenStartIndex), "this is not a list of parameters", "Write { \"Parameter\": \"value\" }");
            return;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (name, where) = (reader.GetString()!, At(reader.TokenStartIndex));
            reader.Read();
            var texts = ReadValue(ref reader);
            if (name != "$schema")
            {
                Add(name, where, texts);
            }
        }

        // Reads on to the end, so that anything behind the object is named too
        reader.Read();
    }

    private void Add(string name, string where, IReadOnlyList<GivenText>? texts)
    {
        if (parameters.Find(name) is not { } parameter || name.StartsWith('-'))
        {
            problems.Add(where, $"there is no parameter '{name}'", Nearest.Suggest(name, parameters.All.Where(one => one.IsListed && !one.IsOnRequest).Select(one => one.Name)));
        }
        else if (parameter.IsOnRequest)
        {
            problems.Add(where, $"{parameter.Name} is not taken from a file of the repository", $"Give {parameter.Option} on the command line, or the environment variable {parameter.Variable}");
        }
        else if (texts is not null && !values.TryAdd(parameter.Key, Split(parameter, texts)))
        {
            problems.Add(where, $"'{name}' is given twice", "Keep one of them");
        }
    }

    private static IReadOnlyList<GivenText> Split(ParameterDefinition parameter, IReadOnlyList<GivenText> texts) =>
        parameter is { IsCollection: true, Separator: { } separator } && texts is [var only]
            ? [.. only.Text.Split(separator).Select(text => only with { Text = text.Trim() })]
            : texts;

    private List<GivenText>? ReadValue(ref Utf8JsonReader reader)
    {
        var texts = new List<GivenText>();
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            AddText(ref reader, texts);
            return texts;
        }

        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            AddText(ref reader, texts);
        }

        return texts;
    }

    private void AddText(ref Utf8JsonReader reader, List<GivenText> texts)
    {
        var where = At(reader.TokenStartIndex);
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            problems.Add(where, "this is no value of a parameter", "Give text, a number, true or false, or a list of these");
            reader.Skip();
            return;
        }

        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);
        texts.Add(new(text, where, root));
    }

    private int LineStart(long line)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            start = Array.IndexOf(bytes, (byte)'\n', start) + 1;
        }

        return start;
    }

    private string At(long offset)
    {
        var before = Encoding.UTF8.GetString(bytes, 0, (int)Math.Min(offset, bytes.Length));
        var line = before.Count(one => one == '\n') + 1;
        var column = before.Length - before.LastIndexOf('\n');
        return $"{shown}:{line}:{column}";
    }
}
