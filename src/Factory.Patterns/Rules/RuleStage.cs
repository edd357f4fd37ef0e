namespace Factory.Patterns.Rules;

/// <summary>How far a rule has proven itself; it caps what the rule's findings weigh.</summary>
public enum RuleStage
{
    /// <summary>Its findings are notes.</summary>
    Observe,

    /// <summary>Its findings are warnings at most.</summary>
    Warn,

    /// <summary>Its findings weigh what the rule says.</summary>
    Block,
}
