namespace Factory.Fuzz.Cases;

/// <summary>What a case mutates.</summary>
internal enum FuzzKind
{
    Pattern,
    RuleFile,
    Source,
}
