namespace Factory.CodeModel.Graph;

/// <summary>The signature of a member as metadata keeps it, written as documentation comments do.</summary>
/// <param name="Types">The numbers of the types that it names, in its order.</param>
/// <param name="Result">The type of the result, the property or the field.</param>
/// <param name="Parameters">The types of the parameters in brackets; empty where there are none.</param>
internal sealed record Signature(int[] Types, string Result, string Parameters = "")
{
    /// <summary>How many type parameters a method has of its own.</summary>
    public int Arity { get; init; }

    /// <summary>Where the last parameter starts.</summary>
    public int LastStart { get; init; }

    /// <summary>The type of the last parameter, which for a setter is that of the value; empty where there are none.</summary>
    public string Last => Parameters.Length == 0 ? "" : Parameters[LastStart..^1];
}
