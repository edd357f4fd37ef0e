namespace Factory.Gates.Canaries;

/// <summary>What trying a hook showed.</summary>
/// <param name="Holds">Whether it fires, or there is none.</param>
/// <param name="Verdict">Why, in one sentence.</param>
/// <param name="Said">What the hook printed last, where it matters: text of the repository.</param>
public sealed record HookProof(bool Holds, string Verdict, IReadOnlyList<string> Said);
