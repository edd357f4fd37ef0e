namespace Factory.Model.Policy;

/// <summary>What kind of thing a build needs of the machine that it runs on.</summary>
public enum NeedKind
{
    /// <summary>An environment variable.</summary>
    Environment,

    /// <summary>A file or folder in the home folder.</summary>
    File,

    /// <summary>A program on the PATH.</summary>
    Tool,
}
