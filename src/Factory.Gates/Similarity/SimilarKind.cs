namespace Factory.Gates.Similarity;

/// <summary>What a text that may be similar is about.</summary>
public enum SimilarKind
{
    /// <summary>A plan.</summary>
    Plan,

    /// <summary>A decision.</summary>
    Decision,

    /// <summary>A canonical pattern.</summary>
    Pattern,

    /// <summary>A symbol that the code declares.</summary>
    Symbol,
}
