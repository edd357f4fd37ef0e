using Factory.Gates.Envelope;
using Factory.Model.Faults;
using Factory.Model.Policy;

namespace Factory.Gates.Judging;

/// <summary>Finds the solution that a repository is built from.</summary>
internal static class SolutionFile
{
    private static readonly string[] Kinds = ["*.sln", "*.slnx"];

    /// <summary>The policy's solution, else the only one at the root; relative to the root.</summary>
    /// <exception cref="InvalidInputException">There is none, or there are several and the policy names none.</exception>
    public static string Find(string root, FactoryPolicy policy)
    {
        if (policy.Solution.Length > 0)
        {
            return policy.Solution;
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
