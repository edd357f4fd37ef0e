using Factory.Gates.Building.Facts;
using Factory.Model.Faults;
using Factory.Patterns.Rules;
using Factory.Patterns.Testing;
using Factory.Platform.Files;

namespace Factory.Gates.Learning.Rules;

/// <summary>Runs the rules of one file over the test files beside it: those with its name, or with the id of a rule.</summary>
internal sealed class RuleFileTest(string root, string file, NeededExamples needed)
{
    public IReadOnlyList<RuleVerdict> Run(CancellationToken cancellation)
    {
        try
        {
            var rules = RuleFile.Parse(Shown(file), BoundedText.Read(file));
            return [.. rules.Select(rule => Judge(rule, rules, cancellation))];
        }
        catch (InvalidInputException mistakes)
        {
            return [Unusable(mistakes)];
        }
    }

    private static RuleVerdict Unusable(InvalidInputException mistakes) => RuleVerdict.Of([.. mistakes.Problems.Select(mistake => mistake.ToString())]);

    private RuleVerdict Judge(Rule rule, IReadOnlyList<Rule> rules, CancellationToken cancellation)
    {
        try
        {
            var tests = TestsOf(rule).Select(path => (Path: path, Result: RuleTest.Run(rule, BoundedText.Read(path), cancellation))).ToList();
            List<string> failures = [.. tests.SelectMany(test => Marked(rule, test.Path, test.Result)), .. tests.SelectMany(test => Mended(rule, rules, test.Path, cancellation))];
            var hasBad = tests.Any(test => test.Result.Expected.Count > 0);
            var hasGood = tests.Any(test => test.Result.HasGood);
            return failures.Count == 0 && !hasBad && !hasGood && tests.Any(test => test.Result.HasOpen)
                ? new(TestState.Skipped, [])
                : RuleVerdict.Of([.. Missing(rule, tests.Count > 0, hasBad, hasGood), .. failures]);
        }
        catch (InvalidInputException mistakes)
        {
            return Unusable(mistakes);
        }
    }

    private IEnumerable<string> TestsOf(Rule rule) => Directory.GetFiles(Path.GetDirectoryName(file)!)
        .Where(path => !RuleFolder.IsRuleFile(path) && (IsNamed(path, rule.Id) || IsNamed(path, Path.GetFileNameWithoutExtension(file))))
        .Order(StringComparer.Ordinal);

    /// <summary>Whether a file has a name before its extension; as in Semgrep, one that is no C# may have two, such as <c>.web.config</c>.</summary>
    private static bool IsNamed(string path, string name)
    {
        var stem = Path.GetFileNameWithoutExtension(path);
        var isCode = path.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) || stem.EndsWith(".fixed", StringComparison.Ordinal);
        return stem == name || (!isCode && Path.GetFileNameWithoutExtension(stem) == name);
    }

    private IEnumerable<string> Missing(Rule rule, bool hasTest, bool hasBad, bool hasGood)
    {
        var at = $"{Shown(file)}:{rule.Location.Line}: {rule.Id}";
        if (!hasTest)
        {
            return [$"{at}: there is no test file. Write {rule.Id}.cs beside it, with examples below // ruleid: {rule.Id} and // ok: {rule.Id}"];
        }

        if (needed == NeededExamples.OneKind && (hasBad || hasGood))
        {
            return [];
        }

        return
        [
            .. hasBad ? (string[])[] : [$"{at}: no example must match. Write // ruleid: {rule.Id} before one in its test file"],
            .. hasGood ? (string[])[] : [$"{at}: no example must stay unmatched. Write // ok: {rule.Id} before one in its test file"],
        ];
    }

    private IEnumerable<string> Marked(Rule rule, string path, RuleTestResult result) =>
        result.Missed.Select(line => (Line: line, What: "this line must match and does not"))
            .Concat(result.Unexpected.Select(line => (Line: line, What: "this line matches and is not marked for it")))
            .OrderBy(failure => failure.Line)
            .Select(failure => $"{Shown(path)}:{failure.Line}: {rule.Id}: {failure.What}");

    /// <summary>The fixes of all rules that share a test file are applied together, so the first of them answers for it.</summary>
    private IEnumerable<string> Mended(Rule rule, IReadOnlyList<Rule> rules, string path, CancellationToken cancellation)
    {
        var wanted = Path.Combine(Path.GetDirectoryName(path)!, $"{Path.GetFileNameWithoutExtension(path)}.fixed{Path.GetExtension(path)}");
        var sharing = rules.Where(other => TestsOf(other).Contains(path, StringComparer.Ordinal)).ToList();
        if (sharing[0] != rule || !File.Exists(wanted))
        {
            return [];
        }

        var line = FixTest.FirstDifference(sharing, BoundedText.Read(path), BoundedText.Read(wanted), cancellation);
        return line == 0 ? [] : [$"{Shown(wanted)}:{line}: {rule.Id}: the fix gives another text from this line on"];
    }

    private string Shown(string path)
    {
        var relative = Path.GetRelativePath(root, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }
}
