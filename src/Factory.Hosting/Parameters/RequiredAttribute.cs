namespace Factory.Hosting.Parameters;

/// <summary>No target runs unless this parameter has a value.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class RequiredAttribute : Attribute;
