using Factory.Patterns.CSharp;
using Microsoft.CodeAnalysis.CSharp;

namespace Factory.Patterns.Tests.CSharp;

public sealed class PatternWalkTests
{
    /// <summary>Tokens, trivia and what documentation is made of have smaller numbers than names, with which the nodes of code begin.</summary>
    [Fact]
    public void Every_kind_of_node_has_its_place() => Assert.All(
        Enum.GetValues<SyntaxKind>().Where(kind => kind >= SyntaxKind.IdentifierName),
        kind => Assert.InRange((int)kind, PatternWalk.KindsStart, PatternWalk.KindsEnd - 1));
}
