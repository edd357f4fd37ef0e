class NewCodeIsUsed
{
    public static CheckInfo Info { get; } = new("FAC0411", "New code is used", Severity.Warning, "Dead code is read by everybody.");

    public static CheckOutcome Ask(StructureFacts facts)
    {
// ruleid: warning-that-blocks
        return CheckOutcome.NotEvaluated(Info, "there is no portable PDB");
    }
}

// ok: warning-that-blocks
class NewCodeIsUsed
{
    public static CheckInfo Info { get; } = new("FAC0411", "New code is used", Severity.Warning, "Dead code is read by everybody.");

    public static CheckOutcome Ask(StructureFacts facts)
    {
        return CheckOutcome.NotEvaluated(Info, "there is no portable PDB") with { Required = false };
    }
}
