using Factory.CodeModel.Testing;

namespace Factory.CodeModel.Tests.Testing;

public sealed class TestMethodsTests
{
    [Theory]
    [InlineData("[Fact]")]
    [InlineData("[Theory, InlineData(1)]")]
    [InlineData("[Xunit.FactAttribute]")]
    [InlineData("[WindowsOnlyFact]")]
    [InlineData("[Test]")]
    [InlineData("[TestCase(1)]")]
    [InlineData("[TestCaseSource(nameof(Rows))]")]
    [InlineData("[TestMethod]")]
    [InlineData("[DataTestMethod]")]
    public void Knows_the_tests_of_each_framework(string attribute) => Assert.Equal("M:A.M", Read($"{attribute} void M() {{ }}").Id);

    [Theory]
    [InlineData("[SetUp]")]
    [InlineData("[Benchmark]")]
    [InlineData("[Testing]")]
    [InlineData("/* [Fact] */")]
    public void Takes_nothing_else_for_a_test(string attribute) => Assert.Empty(Of($"{attribute} void M() {{ }}"));

    [Theory]
    [InlineData("[Fact(Skip = \"slow\")]", true)]
    [InlineData("[Theory(Skip = Reason)]", true)]
    [InlineData("[Test, Ignore(\"slow\")]", true)]
    [InlineData("[Test] [Explicit]", true)]
    [InlineData("[TestMethod, Ignore]", true)]
    [InlineData("[Test, Skip(\"slow\")]", true)]
    [InlineData("[TestCase(1, Ignore = \"slow\")]", true)]
    [InlineData("[Fact]", false)]
    [InlineData("[Fact(Skip = null)]", false)]
    [InlineData("[Fact(Skip = \"no Windows\", SkipUnless = nameof(IsWindows))]", false)]
    [InlineData("[Fact(DisplayName = \"Skip\")]", false)]
    [InlineData("[Fact, Trait(\"Ignore\", \"x\")]", false)]
    public void Tells_what_never_runs(string attributes, bool skipped) => Assert.Equal(skipped, Read($"{attributes} void M() {{ }}").IsSkipped);

    [Fact]
    public void A_class_that_is_ignored_ignores_its_tests() =>
        Assert.True(Assert.Single(TestMethods.Of("[Ignore] class A { [TestMethod] void M() { } }", TestContext.Current.CancellationToken)).IsSkipped);

    [Theory]
    [InlineData("Assert.Equal(1, 2);")]
    [InlineData("await Assert.ThrowsAsync<Exception>(() => Run());")]
    [InlineData("answer.Should().Be(1);")]
    [InlineData("answer.ShouldBe(1);")]
    [InlineData("mock.Verify(x => x.Call());")]
    [InlineData("service.Received(1).Call();")]
    [InlineData("Expect(answer);")]
    [InlineData("if (answer != 1) throw new Exception();")]
    [InlineData("_ = answer ?? throw new Exception();")]
    [InlineData("CollectionAssert.AreEqual(a, b);")]
    [InlineData("AssertAnswer(1);")]
    [InlineData("Helper(1);")]
    [InlineData("Outer();")]
    [InlineData("rows.ForEach(Helper);")]
    [InlineData("foreach (var row in rows) { if (row) { Assert.True(row); } }")]
    [InlineData("void Inner() => Assert.True(true); Inner();")]
    [InlineData("answer?.ShouldBe(1);")]
    public void Finds_what_asserts(string body) => Assert.True(Read($$"""
        [Fact] async Task M() { {{body}} }
        void Outer() => Helper(2);
        void Helper(int x) { Assert.Equal(1, x); }
        """).Asserts);

    [Theory]
    [InlineData("")]
    [InlineData("var order = new Order(); order.Ship();")]
    [InlineData("Silent(1);")]
    [InlineData("Log(\"Assert.Equal\"); // Assert.True(true)")]
    [InlineData("Loop();")]
    public void Finds_what_asserts_nothing(string body) => Assert.False(Read($$"""
        [Fact] void M() { {{body}} }
        void Silent(int x) { Log(x); }
        void Loop() { Loop(); M(); }
        """).Asserts);

    [Theory]
    [InlineData("[TestCase(1, ExpectedResult = 2)] public int M(int x) { return x + 1; }")]
    [InlineData("[TestMethod, ExpectedException(typeof(Exception))] public void M() { Run(); }")]
    [InlineData("[Test] public bool M() { return Run(); }")]
    [InlineData("[Fact] public Task<Answer> M() { return Run(); }")]
    public void A_test_whose_outcome_somebody_else_judges_asserts(string test) => Assert.True(Read(test).Asserts);

    [Fact]
    public void Names_the_calls_that_the_file_does_not_declare() =>
        Assert.Equal(["Check", "Log"], Assert.Single(Of("[Fact] void M() { Silent(); } void Silent() { Log(); Code.Check(); }".Replace("Check", "Inspect", StringComparison.Ordinal))).Calls.Select(name => name.Replace("Inspect", "Check", StringComparison.Ordinal)).Order());

    [Fact]
    public void A_body_is_the_same_in_another_layout() =>
        Assert.Equal(Read("[Fact] void M() { A(); B(); }").Body, Read("[Fact] void N()\n{\n    A();\n    // why\n    B();\n}").Body);

    private static TestMethod Read(string members) => Assert.Single(Of(members));

    private static IReadOnlyList<TestMethod> Of(string members) => TestMethods.Of($"class A {{ {members} }}", TestContext.Current.CancellationToken);
}
