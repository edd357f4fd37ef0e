using Factory.Model.Faults;

namespace Factory.Gates.Envelope.Yaml;

/// <summary>Gathers the mistakes in one file, and gives them in reading order.</summary>
internal sealed class YamlMistakes(string path)
{
    private readonly List<(int Line, int Column, InputProblem Problem)> found = [];

    public string Path => path;

    public bool Any => found.Count > 0;

    public IReadOnlyList<InputProblem> InOrder =>
        [.. found.OrderBy(mistake => mistake.Line).ThenBy(mistake => mistake.Column).Select(mistake => mistake.Problem)];

    public void Add(YamlNode at, string what, string instead) => Add((at.Line, at.Column), what, instead);

    public void Add((int Line, int Column) at, string what, string instead) =>
        found.Add((at.Line, at.Column, new($"{path}:{at.Line}:{at.Column}", what, instead)));

    /// <exception cref="InvalidInputException">There are mistakes; it holds all of them.</exception>
    public void ThrowIfAny()
    {
        if (Any)
        {
            throw new InvalidInputException(InOrder);
        }
    }
}
