namespace Factory.Components;

/// <summary>Which part of the repository a target looks at.</summary>
public interface IHasPaths : IHasFactory
{
    /// <summary>The folders and files to look at.</summary>
    [Parameter("Folders and files to look at; default: all of the repository"), OnRequest]
    string[] Paths => TryGetValue(() => Paths) ?? [];
}
