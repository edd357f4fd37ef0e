namespace Factory.Model.Policy;

/// <summary>Whether the tests of a plan's criteria are run on the base too, where they must fail (FAC0504).</summary>
public enum CriteriaOnBase
{
    /// <summary>They are built and run there.</summary>
    Run,

    /// <summary>They are not.</summary>
    Skip,
}
