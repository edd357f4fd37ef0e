using Factory.Patterns.Tests.Infra;

namespace Factory.Patterns.Tests.CSharp;

public sealed class StatementTests
{
    [Fact]
    public void A_call_is_found_where_its_value_is_used() => Code.CheckPattern("f();", """
        class A
        {
            int field = f(); // !

            int M()
            {
                f(); // !
                x = f(); // !
                var y = f(); // !
                g(f()); // !
                await f(); // !
                if (f()) { }
                return f(); // !
            }
        }
        """);

    [Fact]
    public void A_call_stands_alone_where_the_rule_says_so() => Code.CheckPattern(
        "f();",
        """
        f(); // !
        x = f();
        """,
        "{ implicit_deep_exprstmt: false }");

    [Fact]
    public void If_needs_no_braces() => Code.CheckPattern("if (a) { f(); }", """
        if (a) f(); // !
        if (a) { f(); } // !
        if (a) f(); else g(); // !
        if (a) { f(); g(); }
        if (b) f();
        """);

    [Fact]
    public void Else_is_only_asked_for_where_the_pattern_has_it() => Code.CheckPattern("if ($A) { ... } else { f(); }", """
        if (a) { } else { f(); } // !
        if (a) { } else f(); // !
        if (a) { } else { g(); }
        if (a) { }
        """);

    [Fact]
    public void For_has_three_parts() => Code.CheckPattern("for (int $I = 0; $I < $N; $I++) { ... }", """
        for (int i = 0; i < n; i++) f(); // !
        for (var i = 0; i < n; i++) { } // !
        for (int i = 0; j < n; i++) { }
        for (int i = 1; i < n; i++) { }
        for (;;) { }
        """);

    [Fact]
    public void For_in_few_words() => Code.CheckPattern("for (...) { f(); }", """
        for (;;) { f(); } // !
        for (int i = 0; i < n; i++) f(); // !
        for (i = 0; i < n; i++) { g(); }
        """);

    [Fact]
    public void For_without_a_declaration() => Code.CheckPattern("for ($I = 0; ...; ...) { ... }", """
        for (i = 0; i < n; i++) { } // !
        for (int i = 0; i < n; i++) { }
        """);

    [Fact]
    public void Foreach_with_any_type_or_one() => Code.CheckPattern("foreach (string $X in $XS) { ... }", """
        foreach (string a in b) f(a); // !
        foreach (int a in b) f(a);
        """);

    [Fact]
    public void Foreach_in_few_words() => Code.CheckPattern("foreach (var $X in f()) { ... }", """
        foreach (var a in f()) { } // !
        foreach (string a in f()) { } // !
        foreach (var a in g()) { }
        """);

    [Fact]
    public void Foreach_that_awaits() => Code.CheckPattern("await foreach (var $X in $XS) { ... }", """
        await foreach (var a in b) { } // !
        foreach (var a in b) { }
        """);

    [Theory]
    [InlineData("while ($X) { ... }", "while (a) f();")]
    [InlineData("do { ... } while ($X);", "do f(); while (a);")]
    [InlineData("lock ($X) { ... }", "lock (a) { }")]
    [InlineData("using (var $X = $Y) { ... }", "using (var a = b) { }")]
    [InlineData("using (...) { ... }", "using (var a = b) { }")]
    [InlineData("using (f()) { ... }", "using (f()) { }")]
    [InlineData("using var $X = $Y;", "using var a = b;")]
    [InlineData("checked { ... }", "checked { f(); }")]
    [InlineData("unsafe { ... }", "unsafe { f(); }")]
    [InlineData("fixed (byte* $P = $X) { ... }", "fixed (byte* p = a) { }")]
    [InlineData("goto $X;", "goto a;")]
    [InlineData("throw new $T(...);", "throw new A(1);")]
    [InlineData("throw;", "throw;")]
    [InlineData("yield return $X;", "yield return a;")]
    [InlineData("yield break;", "yield break;")]
    [InlineData("return $X;", "return a;")]
    [InlineData("return;", "return;")]
    [InlineData("break;", "break;")]
    [InlineData("continue;", "continue;")]
    [InlineData("const $T $X = $Y;", "const int a = 1;")]
    [InlineData("var $X = $Y;", "int a = 1;")]
    [InlineData("int $X;", "int a;")]
    [InlineData("var ($X, $Y) = f();", "var (a, b) = f();")]
    [InlineData("$X.Y += $Z;", "a.Y += b;")]
    public void A_statement_of_any_kind_is_found(string pattern, string statement) =>
        Assert.Contains(statement, Code.Texts(pattern, $"class A {{ void M() {{ {statement} }} }}"));

    [Theory]
    [InlineData("while ($X) { g(); }", "while (a) f();")]
    [InlineData("using var $X = $Y;", "var a = b;")]
    [InlineData("using (f()) { ... }", "using (var a = f()) { }")]
    [InlineData("throw;", "throw a;")]
    [InlineData("return $X;", "return;")]
    [InlineData("const int $X = $Y;", "int a = 1;")]
    [InlineData("goto b;", "goto a;")]
    public void Another_one_is_not(string pattern, string statement) =>
        Assert.Empty(Code.Texts(pattern, $"class A {{ void M() {{ {statement} }} }}"));

    [Fact]
    public void Sections_of_a_switch_stand_in_any_order() => Code.CheckPattern("switch ($X) { ... case 1: f(); break; ... }", """
        switch (a) // !
        {
            case 2: g(); break;
            case 1: f(); break;
        }
        switch (a)
        {
            case 2: f(); break;
        }
        """);

    [Fact]
    public void Clauses_of_a_try_stand_in_any_order() => Code.CheckPattern("try { ... } catch (B) { ... }", """
        try { f(); } catch (A) { } catch (B) { } // !
        try { f(); } catch (B b) { } finally { } // !
        try { f(); } catch (A) { }
        try { f(); } finally { }
        """);

    [Fact]
    public void A_try_with_a_finally() => Code.CheckPattern("try { ... } finally { $X.Dispose(); }", """
        try { f(); } finally { a.Dispose(); } // !
        try { f(); } catch (A) { } finally { a.Dispose(); } // !
        try { f(); } finally { a.Close(); }
        """);

    [Fact]
    public void A_catch_by_itself() => Code.CheckPattern("catch (Exception $E) { throw $E; }", """
        try { f(); }
        catch (Exception e) { throw e; } // !
        try { f(); }
        catch (Exception e) { throw; }
        try { f(); }
        catch (A e) { throw e; }
        try { f(); }
        catch (Exception) { throw e; }
        """);

    [Fact]
    public void A_catch_of_anything() => Code.CheckPattern("catch { ... }", """
        try { f(); }
        catch { g(); } // !
        try { f(); }
        catch (A) { g(); }
        """);

    [Fact]
    public void A_catch_with_a_filter() => Code.CheckPattern("catch ($T $E) when ($C) { ... }", """
        try { f(); }
        catch (A e) when (e.B) { g(); } // !
        try { f(); }
        catch (A e) { g(); }
        """);

    [Fact]
    public void A_finally_by_itself() => Code.CheckPattern("finally { ... return $X; ... }", """
        try { f(); }
        finally { if (a) { return 1; } } // !
        try { f(); }
        finally { g(); }
        """);

    [Fact]
    public void The_type_of_a_declaration_may_be_inferred() => Code.CheckPattern("Stream $X = $Y;", """
        Stream a = f(); // !
        var b = new Stream(); // !
        var c = f();
        var d = new Other();
        """);

    [Fact]
    public void A_return_is_an_arrow_too() => Code.CheckPattern("return f();", """
        class A
        {
            int B() { return f(); } // !
            int C() => g();
        }
        """);
}
