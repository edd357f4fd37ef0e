using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.CSharp;

public sealed class LiteralTests
{
    [Fact]
    public void Numbers_are_compared_by_value() => Code.CheckPattern("f(16)", """
        f(16); // !
        f(0x10); // !
        f(0b1_0000); // !
        f(16L); // !
        f(16.0); // !
        f((16)); // !
        f(17);
        f("16");
        """);

    [Fact]
    public void A_minus_belongs_to_the_number() => Code.CheckPattern("f(-1)", """
        f(-1); // !
        f(-0x1); // !
        f(1);
        """);

    [Fact]
    public void Texts_are_compared_by_value() => Code.CheckPattern("f(\"a\\\\b\")", """
        f("a\\b"); // !
        f(@"a\b"); // !
        f("a" + "\\b"); // !
        f("ab");
        f('a');
        """);

    [Fact]
    public void Characters_and_truth_are_compared_by_value() => Code.CheckPattern("f('a', true, null)", """
        f('a', true, null); // !
        f('\x61', true, null); // !
        f('b', true, null);
        f('a', false, null);
        f('a', true, default);
        """);

    [Fact]
    public void A_metavariable_in_quotes_is_what_the_text_says() => Assert.Equal(
        ["Do not say abc", "Do not say d"],
        Code.Matches("""pattern: f("$X")""", "f(\"abc\"); f(@\"d\"); f(1);", "Do not say $X").Select(match => match.Message));

    [Fact]
    public void A_text_can_be_an_expression() => Code.CheckPattern("f(\"=~/^https?:/\")", """
        f("http://a"); // !
        f("https://a"); // !
        f("ftp://a");
        f(http);
        """);

    [Fact]
    public void Constants_are_their_value() => Code.CheckPattern("f(\"secret\")", """
        class A
        {
            const string Field = "secret";
            readonly string once = "secret";
            string open = "secret";

            void M()
            {
                var local = "secret";
                const string fixedLocal = "sec" + "ret";
                var changed = "secret";
                changed = g();
                var passed = "secret";
                g(ref passed);
                var counted = "secret";
                (counted, _) = g();
                f(Field); // !
                f(once); // !
                f(this.once); // !
                f(local); // !
                f(fixedLocal); // !
                f($"{local}"); // !
                f(open);
                f(changed);
                f(passed);
                f(counted);
            }
        }
        """);

    [Fact]
    public void Constants_can_be_left_as_they_are() => Code.CheckPattern(
        "f(1)",
        """
        const int one = 1;
        f(one);
        f(1); // !
        """,
        "{ constant_propagation: false }");

    [Fact]
    public void A_number_that_is_counted_up_is_no_constant() => Code.CheckPattern("f(1)", """
        var a = 1;
        var b = 1;
        var c = -(-1);
        b++;
        f(a); // !
        f(b);
        f(c); // !
        """);

    [Fact]
    public void Any_interpolated_text() => Code.CheckPattern("f($\"...\")", """
        f($"a{b}c"); // !
        f($"{b}"); // !
        f("a");
        f(b);
        """);

    [Fact]
    public void Any_interpolated_text_with_a_hole() => Code.CheckPattern("f($\"...{id}...\")", """
        f($"a{id}c"); // !
        f($"{id}"); // !
        f($"{x}, {id}"); // !
        f($"{x}");
        """);
}
