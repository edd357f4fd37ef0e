using Factory.Patterns.CSharp;
using Microsoft.CodeAnalysis.CSharp;

namespace Factory.Patterns.Tests.CSharp;

public sealed class PatternWalkTests
{
    [Fact]
    public void Every_kind_of_node_has_its_place() => Assert.All(
        Enum.GetValues<SyntaxKind>().Except([SyntaxKind.None, SyntaxKind.List]),
        kind => Assert.InRange((int)kind, PatternWalk.KindsStart, PatternWalk.KindsEnd - 1));
}
