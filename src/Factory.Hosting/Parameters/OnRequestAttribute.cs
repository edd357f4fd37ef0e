namespace Factory.Hosting.Parameters;

/// <summary>
/// This parameter is given only on the command line or by an environment variable with the prefix FACTORY_ or NUKE_; never from
/// a file of the repository, and not from a variable that merely has the same name.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class OnRequestAttribute : Attribute;
