using Factory.Patterns.Scanning.Anchors;

namespace Factory.Patterns.Tests.Infra;

/// <summary>Requirements in few words.</summary>
internal static class Need
{
    public static Requirement Token(string text) => new Requirement.Token(text);

    public static Requirement Run(params string[] tokens) => new Requirement.Run(new(tokens));

    public static Requirement All(params Requirement[] parts) => new Requirement.AllOf(parts);

    public static Requirement Any(params Requirement[] parts) => new Requirement.AnyOf(parts);

    /// <summary>A rule that needs the bodies with a run, and a region with it.</summary>
    public static RuleNeeds Bodies(params string[] tokens) => new(Run(tokens), Run(tokens), Run(tokens), Requirement.Never);
}
