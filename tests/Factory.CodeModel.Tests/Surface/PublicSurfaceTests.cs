using Factory.CodeModel.Surface;

namespace Factory.CodeModel.Tests.Surface;

public sealed class PublicSurfaceTests
{
    [Theory]
    [InlineData("public class T { }", "public class T", "public T.T()")]
    [InlineData("public abstract class T { }", "abstract public class T", "protected T.T()")]
    [InlineData("public static class T { }", "public static class T")]
    [InlineData("public class T { T() { } }", "public class T")]
    [InlineData("namespace A.B { public interface I : IX, IY<int> { void M(); int P { get; } private void Q() { } } }", "public interface A.B.I : IX, IY<int>", "void A.B.I.M()", "int A.B.I.P { get; }")]
    [InlineData("public struct S(int a);", "public struct S", "public S.S(int a)")]
    [InlineData("public record R(int A, string? B);", "public record R", "public R.R(int A, string? B)", "public int R.A { get; init; }", "public string? R.B { get; init; }")]
    [InlineData("public record struct R(int A);", "public record struct R", "public R.R(int A)", "public int R.A { get; set; }")]
    [InlineData("public enum E { A, B = 5, C, D = A | B, F }", "public enum E", "E.A=0", "E.B=5", "E.C=6", "E.D=A|B", "E.F=A|B+1")]
    [InlineData("public delegate void D<in T>(T a) where T : class;", "public delegate void D<in T>(T a) where T:class")]
    public void Types_bring_what_they_declare_and_imply(string text, params string[] expected) => Assert.Equal(Sorted(expected), Sorted(PublicSurface.Of(text)));

    [Theory]
    [InlineData("public void M(int a, string b = \"x\", params int[] c) { }", "public void T.M(int a, string b=\"x\", params int[] c)")]
    [InlineData("protected internal virtual async Task<X> M<X>() where X : new() { }", "internal protected virtual Task<X> T.M<X>() where X:new()")]
    [InlineData("public const int A = 1, B = 2;", "const public int T.A=1", "const public int T.B=2")]
    [InlineData("public static readonly int A = 1;", "public readonly static int T.A")]
    [InlineData("public event Action E;", "public event Action T.E")]
    [InlineData("public int P { get; private set; }", "public int T.P { get; }")]
    [InlineData("public int P { set; protected get; }", "public int T.P { protected get; set; }")]
    [InlineData("public int P => 1;", "public int T.P { get; }")]
    [InlineData("public int this[int a] => 1;", "public int T.this[int a] { get; }")]
    [InlineData("public static T operator +(T a, T b) => a;", "public static T T.operator +(T a, T b)")]
    [InlineData("public static implicit operator int(T a) => 1;", "public static implicit operator T.int(T a)")]
    public void Members_are_written_with_what_callers_depend_on(string member, params string[] expected) =>
        Assert.Equal(Sorted(expected), Sorted(PublicSurface.Of($"public class T {{ private T() {{ }} {member} }}")).Where(line => line != "public class T"));

    [Theory]
    [InlineData("class T { public void M() { } }")]
    [InlineData("internal class T { public class U { } }")]
    [InlineData("file class T { }")]
    [InlineData("namespace A; internal enum E { X }")]
    public void What_stands_in_a_hidden_type_is_hidden(string text) => Assert.Empty(PublicSurface.Of(text));

    [Theory]
    [InlineData("void M() { }")]
    [InlineData("internal int P => 1;")]
    [InlineData("private protected int field;")]
    [InlineData("class Nested { public int A; }")]
    [InlineData("void I.M() { }")]
    [InlineData("static T() { }")]
    [InlineData("~T() { }")]
    public void Hidden_members_are_left_out(string member) =>
        Assert.Equal(["public class T"], PublicSurface.Of($"public class T {{ private T() {{ }} {member} }}"));

    [Fact]
    public void Layout_comments_attributes_and_bodies_do_not_matter() => Assert.Equal(
        Sorted(PublicSurface.Of("public class T { public int M(int a, List<int> b) => 1; }")),
        Sorted(PublicSurface.Of("/// <summary/>\n[Obsolete]\npublic  class T\n{\n    [X] public int M( [Y] int a , // why\n List< int > b)\n    {\n        return 2;\n    }\n}\n")));

    [Theory]
    [InlineData("public void M(int a) { }", "public void M(int b) { }")]
    [InlineData("public void M(int a = 1) { }", "public void M(int a = 2) { }")]
    [InlineData("public void M() { }", "public static void M() { }")]
    [InlineData("public int P { get; set; }", "public int P { get; init; }")]
    [InlineData("public const int A = 1;", "public const int A = 2;")]
    public void A_difference_that_callers_notice_is_one(string before, string after) => Assert.NotEqual(
        Sorted(PublicSurface.Of($"public class T {{ {before} }}")),
        Sorted(PublicSurface.Of($"public class T {{ {after} }}")));

    [Fact]
    public void Extension_members_are_visible() =>
        Assert.Contains("public int E.extension(string s).Twice { get; }", PublicSurface.Of("public static class E { extension(string s) { public int Twice => 2; } }"));

    [Fact]
    public void Both_sides_of_a_conditional_compilation_count()
    {
        var surface = PublicSurface.Of("public static class T {\n#if A\npublic static int B;\n#else\npublic static int C;\n#endif\n}");

        Assert.Contains("public static int T.B", surface);
        Assert.Contains("public static int T.C", surface);
    }

    private static IEnumerable<string> Sorted(IEnumerable<string> lines) => lines.Order(StringComparer.Ordinal);
}
