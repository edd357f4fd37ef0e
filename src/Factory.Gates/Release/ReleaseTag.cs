namespace Factory.Gates.Release;

/// <summary>How a version is written as a tag.</summary>
public static class ReleaseTag
{
    /// <summary><c>v1.2.3</c>.</summary>
    public static string Of(string version) => $"v{version}";
}
