namespace Factory.Hosting.Definition;

/// <summary>How a target stands to another.</summary>
internal enum Relation
{
    DependsOn,
    DependentFor,
    Before,
    After,
    Triggers,
    TriggeredBy,
}
