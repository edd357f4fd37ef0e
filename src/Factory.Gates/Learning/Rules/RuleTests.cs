using Factory.Model.Faults;

namespace Factory.Gates.Learning.Rules;

/// <summary>Runs all rules of a folder over their test files.</summary>
public static class RuleTests
{
    private static readonly EnumerationOptions Below = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };

    /// <summary>A verdict for each rule in the folder and below.</summary>
    /// <param name="root">The root of the repository, which messages name files relative to.</param>
    /// <param name="folder">The folder; a full path, or one relative to the root.</param>
    /// <param name="needed">The examples that each rule needs.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="InvalidInputException">There is no such folder, or no rule in it.</exception>
    public static RuleTestReport Run(string root, string folder, NeededExamples needed, CancellationToken cancellation)
    {
        var full = Path.GetFullPath(folder, Path.GetFullPath(root));
        if (!Directory.Exists(full))
        {
            throw new InvalidInputException(folder, "there is no such folder of rules", "Give one with --rules");
        }

        var files = Directory.GetFiles(full, "*", Below).Where(RuleFolder.IsRuleFile).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0
            ? new([.. files.SelectMany(file => new RuleFileTest(root, file, needed).Run(cancellation))])
            : throw new InvalidInputException(folder, "there are no rules in this folder", "Give one that holds *.yml with --rules");
    }
}
