using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.CSharp;

public sealed class NameTests
{
    [Fact]
    public void A_qualified_name_is_the_imported_one() => Code.CheckPattern("System.IO.File.Delete($X)", """
        using System.IO;
        File.Delete(a); // !
        System.IO.File.Delete(a); // !
        global::System.IO.File.Delete(a); // !
        Other.File.Delete(a);
        """);

    [Fact]
    public void Without_the_import_it_is_another_name() => Code.CheckPattern("System.IO.File.Delete($X)", """
        using My;
        File.Delete(a);
        """);

    [Fact]
    public void A_short_name_is_the_qualified_one() => Code.CheckPattern("File.Delete($X)", """
        File.Delete(a); // !
        System.IO.File.Delete(a); // !
        this.File.Delete(a);
        my.File.Delete(a);
        """);

    [Fact]
    public void An_alias_is_what_it_stands_for() => Code.CheckPattern("System.IO.File.Delete($X)", """
        using F = System.IO.File;
        using IO = System.IO;
        F.Delete(a); // !
        IO.File.Delete(a); // !
        """);

    [Fact]
    public void A_namespace_around_is_imported() => Code.CheckPattern("new Shop.Model.Order()", """
        namespace Shop.Model.Deep
        {
            class A { object b = new Order(); } // !
        }
        """);

    [Fact]
    public void A_keyword_is_the_type_that_it_stands_for() => Code.CheckPattern("string.IsNullOrEmpty($X)", """
        _ = string.IsNullOrEmpty(a); // !
        _ = String.IsNullOrEmpty(a); // !
        _ = System.String.IsNullOrEmpty(a); // !
        _ = Text.IsNullOrEmpty(a);
        """);

    [Fact]
    public void A_type_is_its_keyword() => Code.CheckPattern("Int32 $X = $Y;", """
        int a = 1; // !
        Int32 b = 1; // !
        long c = 1;
        """);

    [Fact]
    public void Type_arguments_count() => Code.CheckPattern("new List<string>()", """
        _ = new List<string>(); // !
        _ = new List<String>(); // !
        _ = new System.Collections.Generic.List<string>(); // !
        _ = new List<int>();
        _ = new HashSet<string>();
        """);

    [Fact]
    public void Type_arguments_may_be_signs() => Code.CheckPattern("f<$T>()", """
        f<int>(); // !
        f<List<int>>(); // !
        f();
        f<int, int>();
        """);

    [Fact]
    public void An_escaped_name_is_the_same() => Code.CheckPattern("event1.f()", """
        @event1.f(); // !
        """);

    [Fact]
    public void Nullable_arrays_and_tuples_are_compared_by_parts() => Code.CheckPattern("(int, $T[]) $X = $Y;", """
        (int, string[]) a = b; // !
        (int, string) c = d;
        int[] e = f;
        """);

    [Fact]
    public void A_nullable_type_is_its_type_unless_the_pattern_says_so() => Code.CheckPattern("string? $X = $Y;", """
        string? a = b; // !
        string c = d;
        """);
}
