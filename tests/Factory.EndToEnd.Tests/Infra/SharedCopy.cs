namespace Factory.EndToEnd.Tests.Infra;

/// <summary>The tests that share one copy of this repository, one after the other: compiling it is what costs.</summary>
[CollectionDefinition(Name)]
public sealed class SharedCopy : ICollectionFixture<FactoryCopy>
{
    public const string Name = "A copy of this repository";
}
