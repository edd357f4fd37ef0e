namespace Factory.Model.Reports;

/// <summary>What a gate judged: the change between two states of the repository.</summary>
/// <param name="Gate">The gate's name, as its target is called.</param>
/// <param name="Base">The commit (40 hexadecimal digits) the change starts from; the empty tree's id where there is none.</param>
/// <param name="Head">The commit that is checked out; empty where there is none yet.</param>
/// <param name="BaseReason">How the base was chosen, in words: <c>merge base with main</c>.</param>
/// <param name="ChangedFiles">How many files differ.</param>
public sealed record GateSubject(string Gate, string Base, string Head, string BaseReason, int ChangedFiles);
