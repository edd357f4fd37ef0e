namespace Factory.Hosting.Definition;

/// <summary>
/// Standard output belongs to this target alone, which speaks a protocol over <see cref="Builds.HostEnvironment.Streams"/>. In a run with
/// it, whatever the host and the other targets print goes to standard error.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class OwnsOutputAttribute : Attribute;
