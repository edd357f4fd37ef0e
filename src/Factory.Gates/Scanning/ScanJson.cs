using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Factory.Model.Faults;
using Factory.Patterns.Scanning;
using Factory.Platform.Files;

namespace Factory.Gates.Scanning;

/// <summary>
/// The findings of a scan as JSON, for editors and other tools: <c>{ "version": 1, "findings": [ … ] }</c>, by path and place. Lines and
/// columns count from 1, an end column is the one behind the last character, and a <c>subject</c> is a documentation-comment id.
/// </summary>
public static class ScanJson
{
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the file; one that is there is replaced.</summary>
    /// <exception cref="InvalidInputException">It can't be written there.</exception>
    public static void Write(ScanOutcome outcome, string path) => AtomicFile.Write(path, Text(outcome));

    /// <summary>Makes the folder of the file, so that it is known before the work whether its result can be written.</summary>
    /// <exception cref="InvalidInputException">It can't be made.</exception>
    public static void MakeFolder(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        }
        catch (Exception refusal) when (refusal is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(path, $"its folder can't be made: {refusal.Message.TrimEnd('.')}", "Give a file in a folder that can be written");
        }
    }

    /// <summary>The text of the file.</summary>
    public static string Text(ScanOutcome outcome)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Layout))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartArray("findings");
            foreach (var finding in outcome.Findings)
            {
                Write(json, finding);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return $"{Encoding.UTF8.GetString(bytes.ToArray())}\n";
    }

    private static void Write(Utf8JsonWriter json, ScanFinding finding)
    {
        json.WriteStartObject();
        json.WriteString("rule", finding.RuleId);
        json.WriteString("severity", finding.Word);
        json.WriteString("path", finding.Path);
        json.WriteNumber("line", finding.Line);
        json.WriteNumber("column", finding.Column);
        json.WriteNumber("endLine", finding.EndLine);
        json.WriteNumber("endColumn", finding.EndColumn);
        json.WriteString("subject", finding.Symbol);
        json.WriteString("message", finding.Message);
        json.WriteString("text", finding.Text);
        json.WriteStartObject("metavariables");
        foreach (var (name, value) in finding.Metavariables)
        {
            json.WriteString(name, value);
        }

        json.WriteEndObject();
        if (finding.Fix is { } fix)
        {
            json.WriteString("fix", fix);
        }

        if (finding.Suppression.Length > 0)
        {
            json.WriteString("suppression", finding.Suppression);
        }

        json.WriteEndObject();
    }
}
