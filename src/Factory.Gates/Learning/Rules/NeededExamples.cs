namespace Factory.Gates.Learning.Rules;

/// <summary>The examples without which a rule has not proven itself.</summary>
public enum NeededExamples
{
    /// <summary>One that must match and one that must not.</summary>
    BothKinds,

    /// <summary>One of either kind: for rules that others keep.</summary>
    OneKind,
}
