namespace Factory.Hosting.Parameters;

/// <summary>Puts a prefix before the names of all parameters of a component, so that two components do not collide.</summary>
/// <param name="prefix">The prefix, as in <c>SignPath</c> for <c>--sign-path-token</c>.</param>
[AttributeUsage(AttributeTargets.Interface | AttributeTargets.Class)]
public sealed class ParameterPrefixAttribute(string prefix) : Attribute
{
    /// <summary>The prefix.</summary>
    public string Prefix { get; } = prefix;
}
