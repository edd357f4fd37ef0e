namespace Factory.Hosting.Definition;

/// <summary>A target that another one names, by its delegate or by its name.</summary>
internal sealed record TargetReference(Relation Relation, Target? Target, string? Name);
