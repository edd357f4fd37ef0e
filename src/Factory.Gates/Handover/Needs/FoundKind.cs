namespace Factory.Gates.Handover.Needs;

/// <summary>What kind of need was found.</summary>
public enum FoundKind
{
    /// <summary>An environment variable that something reads and nothing sets.</summary>
    Variable,

    /// <summary>A secret or variable of a pipeline.</summary>
    Secret,

    /// <summary>A program that a script calls.</summary>
    Tool,

    /// <summary>A file that a document or script names and that is not there.</summary>
    MissingFile,

    /// <summary>Something that a person must do.</summary>
    ManualStep,
}
