using Factory.Patterns.Testing;

namespace Factory.Patterns.Tests.Testing;

public sealed class LocalNamesTests
{
    [Theory]
    [InlineData("var task = Load();\nSave(task.Result);", "var otherTask = Load();\nSave(otherTask.Result);")]
    [InlineData("foreach (var item in items) { x.item = item; }", "foreach (var otherItem in items) { x.item = otherItem; }")]
    [InlineData("void M(int count) => Call(count: count, new Thing { count = count });", "void M(int otherCount) => Call(count: otherCount, new Thing { count = otherCount });")]
    [InlineData("class C { int size; int M(string @in) => size + @in.Length; }", "class C { int size; int M(string otherIn) => size + otherIn.Length; }")]
    [InlineData("try { } catch (Exception bug) when (bug is IOException io) { Log(bug, io); }", "try { } catch (Exception otherBug) when (otherBug is IOException otherIo) { Log(otherBug, otherIo); }")]
    [InlineData("var a = 1; var otherA = a;", "var otherA2 = 1; var otherOtherA = otherA2;")]
    [InlineData("order.Ship();", "order.Ship();")]
    public void Locals_and_parameters_are_called_otherwise_and_nothing_else(string code, string renamed) => Assert.Equal(renamed, LocalNames.Renamed(code));
}
