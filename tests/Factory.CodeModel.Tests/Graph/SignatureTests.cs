namespace Factory.CodeModel.Tests.Graph;

public sealed class SignatureTests
{
    [Theory]
    [InlineData("public class X { }", "T:X", "class")]
    [InlineData("public abstract class X { }", "T:X", "abstract class")]
    [InlineData("public sealed class X { }", "T:X", "sealed class")]
    [InlineData("public static class X { }", "T:X", "static class")]
    [InlineData("public struct X { public int A; }", "T:X", "struct")]
    [InlineData("public enum X { A }", "T:X", "enum")]
    public void A_type_tells_its_kind_and_modifiers(string text, string id, string signature) =>
        Assert.Equal(signature, Compiled.Graph($"{text} public class Anchor {{ public void Run() {{ }} }}").Types.Single(type => type.Name.Type == id).Signature);

    [Theory]
    [InlineData("public int A() => 1;", "System.Int32")]
    [InlineData("public static string[] A() => [];", "static System.String[]")]
    [InlineData("public virtual System.Collections.Generic.List<int> A() => new();", "virtual System.Collections.Generic.List{System.Int32}")]
    [InlineData("public abstract void A();", "abstract System.Void")]
    [InlineData("public int A { get; set; }", "System.Int32 { get; set; }")]
    [InlineData("public int A { get; private set; }", "System.Int32 { get; }")]
    [InlineData("public int A { set { } }", "System.Int32 { set; }")]
    [InlineData("public event System.Action? A;", "System.Action")]
    [InlineData("public readonly int A;", "readonly System.Int32")]
    [InlineData("public const int A = 3;", "const System.Int32")]
    [InlineData("public static int A;", "static System.Int32")]
    public void A_member_tells_modifiers_type_and_accessors(string member, string signature) =>
        Assert.Equal(signature, Compiled.Graph($"public abstract class X {{ {member} public void Anchor() {{ }} }}").Types[0].Members.Single(found => Compiled.Short(found.Name) == "X.A").Signature);
}
