namespace Factory.Components;

/// <summary>Which rules a target works with.</summary>
public interface IHasRules : IHasFactory
{
    /// <summary>The folder with the rules.</summary>
    [Parameter("Folder with the rules, in Semgrep's format"), OnRequest]
    string Rules => TryGetValue(() => Rules) ?? ".factory/rules";
}
