using Factory.Patterns.CSharp;
using Microsoft.CodeAnalysis.CSharp;

namespace Factory.Patterns.Tests.CSharp;

public sealed class PatternWalkTests
{
    [Fact]
    public void Every_kind_of_node_has_its_place() => Assert.All(Enum.GetValues<SyntaxKind>(), kind => Assert.InRange((int)kind, 0, PatternWalk.KindsEnd - 1));
}
