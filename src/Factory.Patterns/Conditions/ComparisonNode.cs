namespace Factory.Patterns.Conditions;

/// <summary>A part of a comparison that has a value.</summary>
internal abstract record ComparisonNode
{
    /// <summary>The value; null where it has none for these metavariables.</summary>
    /// <param name="valueOf">What a metavariable stands for; null where it is not bound.</param>
    public abstract ComparisonValue? Evaluate(Func<string, ComparisonValue?> valueOf);
}

/// <summary>A literal.</summary>
internal sealed record ConstantNode(ComparisonValue Value) : ComparisonNode
{
    public override ComparisonValue Evaluate(Func<string, ComparisonValue?> valueOf) => Value;
}

/// <summary>A metavariable.</summary>
internal sealed record MetavariableNode(string Name) : ComparisonNode
{
    public override ComparisonValue? Evaluate(Func<string, ComparisonValue?> valueOf) => valueOf(Name);
}

/// <summary>A function of one value.</summary>
internal sealed record FunctionNode(Func<ComparisonValue, ComparisonValue?> Function, ComparisonNode Operand) : ComparisonNode
{
    public override ComparisonValue? Evaluate(Func<string, ComparisonValue?> valueOf) =>
        Operand.Evaluate(valueOf) is { } value ? Function(value) : null;
}

/// <summary>An operator between two values. Both are needed, also where one would decide alone.</summary>
internal sealed record OperatorNode(ComparisonOperator Operator, ComparisonNode Left, ComparisonNode Right) : ComparisonNode
{
    public override ComparisonValue? Evaluate(Func<string, ComparisonValue?> valueOf) =>
        Left.Evaluate(valueOf) is { } left && Right.Evaluate(valueOf) is { } right ? Operator(left, right) : null;
}

/// <summary>Values in brackets.</summary>
internal sealed record ListNode(IReadOnlyList<ComparisonNode> Items) : ComparisonNode
{
    public override ComparisonValue? Evaluate(Func<string, ComparisonValue?> valueOf)
    {
        var values = Items.Select(item => item.Evaluate(valueOf)).OfType<ComparisonValue>().ToList();
        return values.Count == Items.Count ? new ListValue(values) : null;
    }
}
