namespace Factory.Components;

/// <summary>What a target's new file is called.</summary>
public interface IHasTitle : IHasFactory
{
    /// <summary>The title of a plan or lesson.</summary>
    [Parameter("Title in one line, of a new plan: what will be different; of a lesson that Learn writes: what went wrong"), OnRequest]
    string Title => TryGetValue(() => Title) ?? "";
}
