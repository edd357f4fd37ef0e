using System.Globalization;
using System.Xml.Linq;
using Factory.Gates.Building.Files;
using Factory.Model.Reports;

namespace Factory.Gates.Building.Facts;

/// <summary>Reads the results that VSTest writes about one test project.</summary>
internal sealed class TrxFile(RepositoryPaths paths)
{
    private const int LongestMessage = 2000;

    private static readonly XNamespace Space = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <exception cref="Factory.Model.Faults.InvalidInputException">The file is damaged or too large.</exception>
    public (IReadOnlyList<TestResult> Results, IReadOnlyList<string> Errors) Read(string path)
    {
        var document = SafeXml.Read(path, XDocument.Load);
        var names = document.Descendants(Space + "UnitTest")
            .GroupBy(test => Value(test, "id"), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => FullName(group.First()), StringComparer.Ordinal);

        // A result with inner results only sums them up.
        List<TestResult> results =
        [
            .. document.Descendants(Space + "UnitTestResult")
                .Where(result => result.Element(Space + "InnerResults") is null)
                .Select(result => Result(result, names.GetValueOrDefault(Value(result, "testId"), "")))
                .OrderBy(result => result.FullName, StringComparer.Ordinal)
                .ThenBy(result => result.DisplayName, StringComparer.Ordinal),
        ];
        return (results, Errors(document, results));
    }

    private TestResult Result(XElement result, string fullName)
    {
        var error = result.Element(Space + "Output")?.Element(Space + "ErrorInfo");
        var display = Value(result, "testName");
        var message = error?.Element(Space + "Message")?.Value ?? "";
        return new(
            fullName.Length > 0 ? fullName : Dotted(display),
            Dotted(display),
            State(Value(result, "outcome")),
            paths.Shorten(message.Length <= LongestMessage ? message : message[..LongestMessage]).ReplaceLineEndings("\n").Trim(),
            Location(error?.Element(Space + "StackTrace")?.Value ?? ""));
    }

    private static string FullName(XElement test)
    {
        var method = test.Element(Space + "TestMethod");
        var type = Value(method, "className").Split(',', 2)[0].Trim();
        var name = Value(method, "name").Split('(', 2)[0];
        return Dotted(type.Length == 0 || name.StartsWith($"{type}.", StringComparison.Ordinal) ? name : $"{type}.{name}");
    }

    private static TestState State(string outcome) => outcome switch
    {
        "Passed" => TestState.Passed,
        "NotExecuted" or "NotRunnable" or "Inconclusive" or "Pending" => TestState.Skipped,
        _ => TestState.Failed,
    };

    private SourceLocation Location(string stack) =>
        stack.Split('\n').Select(Frame).FirstOrDefault(frame => frame is not null) ?? SourceLocation.None;

    /// <summary><c>   at Type.Method() in PATH:line 8</c>.</summary>
    private SourceLocation? Frame(string text)
    {
        var start = text.IndexOf(" in ", StringComparison.Ordinal);
        var end = text.LastIndexOf(":line ", StringComparison.Ordinal);
        return start >= 0
            && end > start
            && int.TryParse(text[(end + 6)..].Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            && paths.Find(text[(start + 4)..end], paths.Top) is { } path
            && File.Exists(Path.Combine(paths.Top, path))
            ? new(path, line)
            : null;
    }

    private List<string> Errors(XDocument document, List<TestResult> results)
    {
        List<string> errors =
        [
            .. document.Descendants(Space + "RunInfo")
                .Where(info => Value(info, "outcome") == "Error")
                .Select(info => paths.Shorten(WithoutClock(info.Element(Space + "Text")?.Value ?? "")))
                .Where(text => text.Length > 0 && !text.EndsWith("[FAIL]", StringComparison.Ordinal)),
        ];
        var outcome = Value(document.Descendants(Space + "ResultSummary").FirstOrDefault(), "outcome");
        var explained = errors.Count > 0 || results.Any(result => result.State == TestState.Failed);
        return explained || outcome is "Completed" or "Passed" or "Warning" ? errors : [$"its run ended as '{outcome}', though no test failed"];
    }

    /// <summary>The first line of what the runner says, without the time it puts in front: <c>[xUnit.net 00:00:01.86]</c>.</summary>
    private static string WithoutClock(string text)
    {
        var line = text.Trim().Split('\n', 2)[0].Trim();
        var end = line.IndexOf(']', StringComparison.Ordinal);
        return line.StartsWith("[xUnit.net", StringComparison.Ordinal) && end > 0 ? line[(end + 1)..].Trim() : line;
    }

    private static string Dotted(string name)
    {
        var arguments = name.IndexOf('(', StringComparison.Ordinal);
        return arguments < 0 ? name.Replace('+', '.') : name[..arguments].Replace('+', '.') + name[arguments..];
    }

    private static string Value(XElement? element, string attribute) => element?.Attribute(attribute)?.Value ?? "";
}
