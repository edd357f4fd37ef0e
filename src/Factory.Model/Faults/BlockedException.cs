namespace Factory.Model.Faults;

/// <summary>The work was done and the answer is no: a blocked gate, a failed test. The host prints the message and exits with 1.</summary>
public sealed class BlockedException(string message) : Exception(message)
{
    /// <summary>The message alone: a verdict has no stack trace.</summary>
    public override string ToString() => Message;
}
