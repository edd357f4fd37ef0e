namespace Factory.Model.Policy;

/// <summary>One floor of the code: its modules use those of the floors below, and do not see each other.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Modules">The modules that stand on it.</param>
public sealed record Layer(string Name, IReadOnlyList<string> Modules);
