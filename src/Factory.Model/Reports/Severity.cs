namespace Factory.Model.Reports;

/// <summary>What a finding weighs. Only <see cref="Error"/> blocks.</summary>
public enum Severity
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Worth mending; does not block.</summary>
    Warning,

    /// <summary>Blocks the gate.</summary>
    Error,
}
