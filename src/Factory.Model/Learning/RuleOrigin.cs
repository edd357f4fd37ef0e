namespace Factory.Model.Learning;

/// <summary>What is known of when a rule came.</summary>
public enum RuleOrigin
{
    /// <summary>A commit of the history that was read brought its file.</summary>
    Commit,

    /// <summary>Its file is older than the history that was read: all of that is after it.</summary>
    Older,
}
