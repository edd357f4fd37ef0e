namespace Factory.Model.Faults;

/// <summary>One line for one mistake of the user: <c>where: what. what instead</c>.</summary>
/// <param name="Where">The file with line and column (<c>path:3:7</c>), the option, or the target.</param>
/// <param name="What">What is wrong, without a full stop.</param>
/// <param name="Instead">What would be right, with the valid values or the nearest one.</param>
public sealed record InputProblem(string Where, string What, string Instead)
{
    /// <summary>The line that the user reads.</summary>
    public override string ToString() => $"{Where}: {What}. {Instead}";
}
