using Factory.Git.Files;
using Factory.Model.Faults;
using Factory.Patterns.Rules;

namespace Factory.Gates.Learning.Rules;

/// <summary>Reads the rules of a repository, <c>.factory/rules/</c>: each file of rules with the test file beside it.</summary>
public static class RuleFolder
{
    /// <summary>Where rules lie.</summary>
    public const string RelativePath = ".factory/rules";

    /// <summary>Where lessons lie.</summary>
    public const string LessonPath = ".factory/lessons";

    /// <summary>Whether rules judge a file: all files but their own examples, which hold the mistake on purpose.</summary>
    public static bool Judges(string path) =>
        !path.StartsWith($"{RelativePath}/", StringComparison.Ordinal) && !path.StartsWith($"{LessonPath}/", StringComparison.Ordinal);

    /// <summary>The rules in one state of the repository, by id.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in every rule file.</exception>
    public static async Task<IReadOnlyList<TestedRule>> ReadAsync(IFileTree tree, CancellationToken cancellation)
    {
        var problems = new Problems();
        var rules = new List<TestedRule>();
        var paths = await tree.ListAsync(RelativePath, cancellation);
        foreach (var path in paths.Where(IsRuleFile))
        {
            try
            {
                rules.AddRange(await ReadAsync(tree, path, paths, cancellation));
            }
            catch (InvalidInputException mistakes)
            {
                problems.Add(mistakes.Problems);
            }
        }

        foreach (var twice in rules.GroupBy(rule => rule.Rule.Id, StringComparer.Ordinal).SelectMany(same => same.Skip(1)))
        {
            problems.Add(twice.Rule.Location.ToString(), $"the rule id '{twice.Rule.Id}' is taken by another file", "Give each rule its own id");
        }

        problems.ThrowIfAny();
        return [.. rules.OrderBy(rule => rule.Rule.Id, StringComparer.Ordinal)];
    }

    /// <summary>Whether a file of the repository holds rules.</summary>
    internal static bool Holds(string path) => path.StartsWith($"{RelativePath}/", StringComparison.Ordinal) && IsRuleFile(path);

    /// <summary>The test files of the rules of a file, each once.</summary>
    /// <param name="ruleFile">Where the file lies.</param>
    /// <param name="text">What it says.</param>
    /// <param name="paths">The files that there are.</param>
    internal static IReadOnlyList<string> TestsOf(string ruleFile, string text, IReadOnlyList<string> paths) =>
        [.. RuleIds.In(text).Select(id => TestOf(id, ruleFile, paths)).Where(test => test.Length > 0).Distinct(StringComparer.Ordinal)];

    internal static bool IsRuleFile(string path) => Path.GetExtension(path) is ".yml" or ".yaml";

    private static async Task<IReadOnlyList<TestedRule>> ReadAsync(
        IFileTree tree, string path, IReadOnlyList<string> paths, CancellationToken cancellation)
    {
        var tested = new List<TestedRule>();
        foreach (var rule in RuleFile.Parse(path, await tree.ReadAsync(path, cancellation) ?? ""))
        {
            var test = TestOf(rule.Id, path, paths);
            tested.Add(new(rule, test, test.Length == 0 ? "" : await tree.ReadAsync(test, cancellation) ?? ""));
        }

        return tested;
    }

    /// <summary>The file named after the rule, else (as Semgrep has it) the one named after the file of rules.</summary>
    private static string TestOf(string id, string ruleFile, IReadOnlyList<string> paths)
    {
        var folder = ruleFile[..(ruleFile.LastIndexOf('/') + 1)];
        return paths.FirstOrDefault(path => IsTest(path, $"{folder}{id}"))
            ?? paths.FirstOrDefault(path => IsTest(path, ruleFile[..ruleFile.LastIndexOf('.')]))
            ?? "";
    }

    private static bool IsTest(string path, string stem) =>
        !IsRuleFile(path)
        && path.StartsWith($"{stem}.", StringComparison.Ordinal)
        && !path[(stem.Length + 1)..].AsSpan().ContainsAny('.', '/');
}
