using Factory.Gates.Envelope;
using Factory.Model.Faults;

namespace Factory.Gates.Judging;

/// <summary>Finds the solution that a repository is built from.</summary>
internal static class SolutionFile
{
    private static readonly string[] Kinds = ["*.sln", "*.slnx"];

    /// <summary>
    /// The solution that the judging policy names, so that a change can't choose which tests are run; the working tree's own word
    /// counts where that solution is gone. Without a name: the only one at the root. Relative to the root.
    /// </summary>
    /// <exception cref="InvalidInputException">There is none, or there are several and the policy names none.</exception>
    public static string Find(string root, EnvelopeReading envelope)
    {
        var (judging, own) = (envelope.Policy.Solution, envelope.Own.Policy.Solution);
        if (judging.Length > 0 && File.Exists(Path.Combine(root, judging)))
        {
            return judging;
        }

        if (own.Length > 0)
        {
            return own;
        }

        var found = Kinds
            .SelectMany(pattern => Directory.EnumerateFiles(root, pattern))
            .Select(path => Path.GetFileName(path))
            .Order(StringComparer.Ordinal)
            .ToList();

        return found switch
        {
            [var only] => only,
            [] => throw new InvalidInputException(PolicyFile.RelativePath, "there is no solution at the root", "Name it with solution: PATH"),
            _ => throw new InvalidInputException(PolicyFile.RelativePath, $"there are several solutions at the root: {string.Join(", ", found)}", "Name the one to build with solution: PATH"),
        };
    }
}
