namespace Factory.Hosting.Parameters;

/// <summary>The values of this parameter are masked in everything the host prints.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class SecretAttribute : Attribute;
