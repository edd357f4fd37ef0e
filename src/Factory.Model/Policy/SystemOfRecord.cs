namespace Factory.Model.Policy;

/// <summary>Something whose truth lives in one place: only its owner writes it.</summary>
/// <param name="Entity">What it is called: <c>Order</c>.</param>
/// <param name="Owner">The module that writes it.</param>
/// <param name="Line">Where the policy says so, from 1.</param>
public sealed record SystemOfRecord(string Entity, string Owner, int Line)
{
    /// <summary>The type that holds it, by its full name; may be empty.</summary>
    public string Type { get; init; } = "";

    /// <summary>By what it is written.</summary>
    public RecordWrites Writes { get; init; } = new();
}
