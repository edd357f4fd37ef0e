namespace Factory.Benchmarks.Inputs;

/// <summary>Which C# file of this repository is read.</summary>
public enum FileSize
{
    /// <summary>As many files are smaller as are larger.</summary>
    Median,

    Largest,
}
