namespace Factory.Components;

/// <summary>What a new plan or lesson is called.</summary>
public interface IHasTitle : IHasFactory
{
    /// <summary>The title; empty where none is given.</summary>
    [Parameter("What will be different, in one line: the title of a new plan; or the title of a lesson, default: the subject of the fix"), OnRequest]
    string Title => TryGetValue(() => Title) ?? "";
}
