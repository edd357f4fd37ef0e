namespace Factory.Model.Policy;

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
