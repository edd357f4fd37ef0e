namespace Factory.Components;

/// <summary>Which one rule a target is about.</summary>
public interface IHasRule : IHasFactory
{
    /// <summary>The id of the rule.</summary>
    [Parameter("Id of the rule that it is about"), OnRequest]
    string Rule => TryGetValue(() => Rule) ?? "";
}
