namespace Factory.Hosting.Definition;

/// <summary>A step of a build, written as a property: <c>Target Compile => _ => _.DependsOn(Restore).Executes(() => ...)</c>.</summary>
public delegate ITargetDefinition Target(ITargetDefinition definition);
