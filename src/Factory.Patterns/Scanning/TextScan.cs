using System.Text;
using Factory.Model.Faults;
using Factory.Patterns.Matching;
using Factory.Patterns.Rules;

namespace Factory.Patterns.Scanning;

/// <summary>Holds rules against texts that are in memory already, spread over the cores, each looked at in stages.</summary>
public static class TextScan
{
    /// <summary>The matches in each text, in the order of the texts; those of one in reading order.</summary>
    /// <param name="rules">Each is asked only about the files that it covers.</param>
    /// <param name="files">Paths relative to the root, and texts.</param>
    /// <param name="cancellation">Ends the scan.</param>
    /// <exception cref="InvalidInputException">A rule takes too long on a file, or code nests too deep to be read.</exception>
    public static IReadOnlyList<IReadOnlyList<RuleMatch>> Run(
        IReadOnlyList<Rule> rules, IReadOnlyList<(string Path, string Text)> files, CancellationToken cancellation)
    {
        var set = new FileScanner.RuleSet(rules);
        var found = new IReadOnlyList<RuleMatch>[files.Count];
        FileWork.Run(
            files.Count,
            Environment.ProcessorCount,
            () =>
            {
                var scanner = new FileScanner(set);
                return i => found[i] = scanner.Match(files[i].Path, Encoding.UTF8.GetBytes(files[i].Text), cancellation);
            },
            cancellation);
        return found;
    }
}
