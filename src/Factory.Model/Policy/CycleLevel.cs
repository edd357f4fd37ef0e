namespace Factory.Model.Policy;

/// <summary>Between what no cycle may be (FAC0403).</summary>
public enum CycleLevel
{
    /// <summary>The modules of the policy.</summary>
    Modules,

    /// <summary>Namespaces.</summary>
    Namespaces,
}
