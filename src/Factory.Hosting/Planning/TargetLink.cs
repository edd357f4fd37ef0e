using Factory.Hosting.Running;

namespace Factory.Hosting.Planning;

/// <summary>One target runs before another.</summary>
internal sealed record TargetLink(LinkKind Kind, ExecutableTarget First, ExecutableTarget Then);
