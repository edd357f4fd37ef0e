namespace Factory.Fuzz.Cases;

/// <summary>A case that ended in neither a result nor a rule error.</summary>
internal sealed record FuzzFailure(ulong Seed, long Number, FuzzKind Kind, string What)
{
    public override string ToString() => $"--seed {Seed} --only {Number}: {Kind}: {What}";
}
