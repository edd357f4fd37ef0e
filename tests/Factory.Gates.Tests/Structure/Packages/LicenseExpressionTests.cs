using Factory.Gates.Structure.Packages.Licensing;

namespace Factory.Gates.Tests.Structure.Packages;

public sealed class LicenseExpressionTests
{
    private static readonly HashSet<string> Allowed = new(["MIT", "Apache-2.0", "GPL-2.0-only WITH Classpath-exception-2.0", "LGPL-2.1"], StringComparer.OrdinalIgnoreCase);

    [Theory]
    [InlineData("MIT", true)]
    [InlineData("mit", true)]
    [InlineData("GPL-3.0-only", false)]
    [InlineData("MIT OR GPL-3.0-only", true)]
    [InlineData("GPL-3.0-only OR MIT", true)]
    [InlineData("GPL-3.0-only OR MPL-2.0", false)]
    [InlineData("MIT AND Apache-2.0", true)]
    [InlineData("MIT AND GPL-3.0-only", false)]
    [InlineData("GPL-3.0-only AND MPL-2.0 OR MIT", true)]
    [InlineData("MIT OR GPL-3.0-only AND MPL-2.0", true)]
    [InlineData("(MIT OR GPL-3.0-only) AND MPL-2.0", false)]
    [InlineData("(GPL-3.0-only OR MIT) AND (Apache-2.0)", true)]
    [InlineData("GPL-2.0-only WITH Classpath-exception-2.0", true)]
    [InlineData("GPL-2.0-only", false)]
    [InlineData("MIT WITH Classpath-exception-2.0", false)]
    [InlineData("LGPL-2.1+", true)]
    [InlineData("GPL-3.0+", false)]
    [InlineData("UNLICENSED", false)]
    [InlineData("LicenseRef-House", false)]
    public void One_side_of_an_OR_is_enough_and_an_AND_needs_both(string expression, bool holds) =>
        Assert.Equal(holds, LicenseExpression.Holds(expression, Allowed.Contains));

    [Theory]
    [InlineData("")]
    [InlineData("MIT License")]
    [InlineData("MIT OR")]
    [InlineData("AND MIT")]
    [InlineData("MIT OR OR Apache-2.0")]
    [InlineData("(MIT")]
    [InlineData("MIT)")]
    [InlineData("()")]
    [InlineData("MIT WITH")]
    [InlineData("MIT WITH (Apache-2.0)")]
    [InlineData("MIT/Apache-2.0")]
    [InlineData("MIT, Apache-2.0")]
    public void What_is_no_expression_is_neither_allowed_nor_not(string expression) => Assert.Null(LicenseExpression.Holds(expression, _ => true));

    [Fact]
    public void Brackets_without_end_are_refused()
    {
        Assert.Null(LicenseExpression.Holds($"{new string('(', 400)}MIT{new string(')', 400)}", _ => true));
        Assert.Null(LicenseExpression.Holds(string.Join(" OR ", Enumerable.Repeat("MIT", 1000)), _ => true));
    }
}
