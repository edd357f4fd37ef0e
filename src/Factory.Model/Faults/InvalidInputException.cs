namespace Factory.Model.Faults;

/// <summary>
/// The user gave Factory something it cannot work with. It holds all mistakes at once; the host prints them alone,
/// one a line, and exits with 2.
/// </summary>
public sealed class InvalidInputException(IReadOnlyList<InputProblem> problems)
    : Exception(string.Join('\n', problems))
{
    /// <summary>A single mistake.</summary>
    public InvalidInputException(string where, string what, string instead)
        : this([new(where, what, instead)])
    {
    }

    /// <summary>The mistakes, in reading order.</summary>
    public IReadOnlyList<InputProblem> Problems { get; } = problems;

    /// <summary>The message alone: for a host that prints exceptions whole, a mistake of the user has no stack trace.</summary>
    public override string ToString() => Message;
}
