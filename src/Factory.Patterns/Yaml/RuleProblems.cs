using Factory.Model.Faults;

namespace Factory.Patterns.Yaml;

/// <summary>Gathers the mistakes of one rule file with their places.</summary>
internal sealed class RuleProblems(string path)
{
    private readonly List<(int Line, int Column, InputProblem Problem)> found = [];

    public string Path => path;

    public void Add(RuleNode at, string what, string instead) => Add(at.Line, at.Column, what, instead);

    public void Add(int line, int column, string what, string instead) =>
        found.Add((line, column, new($"{path}:{line}:{column}", what, instead)));

    /// <exception cref="InvalidInputException">There are mistakes; it holds all of them in reading order.</exception>
    public void ThrowIfAny()
    {
        if (found.Count > 0)
        {
            throw new InvalidInputException([.. found.OrderBy(one => one.Line).ThenBy(one => one.Column).Select(one => one.Problem)]);
        }
    }
}
