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

/// <summary>By what a system of record is written.</summary>
public sealed record RecordWrites
{
    /// <summary>Types whose use is a write, by full name; <c>*</c> stands for any text.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Members whose use is a write, by the full name of their type and their own.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Tables of a database.</summary>
    public IReadOnlyList<string> Tables { get; init; } = [];

    /// <summary>Topics or queues of a broker.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Addresses of an API, with or without a verb: <c>POST /orders</c>.</summary>
    public IReadOnlyList<string> Endpoints { get; init; } = [];

    /// <summary>Files, as they are named in code.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];

    /// <summary>All that is written by name in the text of a program, not by its types.</summary>
    public IEnumerable<string> Texts => [.. Tables, .. Topics, .. Endpoints, .. Files];
}
