namespace Factory.Model.Faults;

/// <summary>Gathers the mistakes of one reading, so that the user sees all of them at once.</summary>
public sealed class Problems
{
    private readonly List<InputProblem> found = [];

    /// <summary>Whether there are any so far.</summary>
    public bool Any => found.Count > 0;

    /// <summary>Notes a mistake and goes on.</summary>
    public void Add(string where, string what, string instead) => found.Add(new(where, what, instead));

    /// <summary>Notes the mistakes of another reading.</summary>
    public void Add(IEnumerable<InputProblem> problems) => found.AddRange(problems);

    /// <exception cref="InvalidInputException">There are mistakes; it holds all of them.</exception>
    public void ThrowIfAny()
    {
        if (Any)
        {
            throw new InvalidInputException([.. found]);
        }
    }
}
