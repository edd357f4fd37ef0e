namespace Factory.Hosting.Parameters;

/// <summary>
/// Makes a member a parameter of the build. In a component: <c>[Parameter] string X => TryGetValue(() => X) ?? "default"</c>;
/// in a build class also a field or settable property.
/// </summary>
/// <param name="description">One line for the help.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class ParameterAttribute(string? description = null) : Attribute
{
    /// <summary>One line for the help.</summary>
    public string? Description { get; } = description;

    /// <summary>The name, where it differs from the member's.</summary>
    public string? Name { get; set; }

    /// <summary>What separates the items of a collection that is given as one text.</summary>
    public string? Separator { get; set; }

    /// <summary>Whether the help shows it.</summary>
    public bool List { get; set; } = true;
}
