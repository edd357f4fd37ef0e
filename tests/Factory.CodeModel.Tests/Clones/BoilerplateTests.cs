using Factory.CodeModel.Clones;

namespace Factory.CodeModel.Tests.Clones;

/// <summary>What is alike everywhere and says nothing is no clone, however long it is.</summary>
public sealed class BoilerplateTests
{
    [Fact]
    public void Using_directives_are_none() => Silent(Repeat(40, number => $"using Some.Long.Name.Space{number};\n") + "class A;");

    [Fact]
    public void Attributes_are_none() => Silent($"{Attributes} class A {{ {Attributes} public static void M() {{ }} {Attributes} int f; }}");

    [Fact]
    public void Attributes_of_parameters_are_none() => Silent($"class A {{ void M({Attributes} int? one, {Attributes} string two) {{ }} }}");

    [Fact]
    public void What_looks_like_an_attribute_and_is_code_is_a_clone() =>
        Assert.Single(Find($"class A {{ void M() {{ var list = {Attributes.ReplaceLineEndings("").Replace("][", "].Concat([", StringComparison.Ordinal)}; }} }}"));

    [Fact]
    public void A_table_of_literals_is_none() => Silent($"class A {{ object t = new[] {{ {Repeat(200, number => $"{{ \"k{number}\", {number}, 'c', -1.5e3 }},\n")} }}; }}");

    [Fact]
    public void A_list_of_properties_is_none() => Silent($"class A {{ {Repeat(60, number => $"public string P{number} {{ get; set; }} = \"\";\n")} }}");

    [Fact]
    public void A_list_of_parameters_is_none() => Silent($"record A({string.Join(", ", Enumerable.Range(0, 80).Select(number => $"string P{number}"))});");

    [Fact]
    public void A_constructor_that_only_keeps_what_it_is_given_is_none() => Silent(
        $"class A {{ A({string.Join(", ", Enumerable.Range(0, 20).Select(number => $"I{number} p{number}"))}) {{ {Repeat(20, number => $"_f{number} = p{number} ?? throw new ArgumentNullException(nameof(p{number}));\n")} }} }}");

    [Fact]
    public void An_enum_is_none() => Silent($"enum A {{ {Repeat(100, number => $"V{number} = {number},\n")} }}");

    [Fact]
    public void A_row_of_equal_calls_is_none() => Silent($"class A {{ void M() {{ {Repeat(60, number => $"builder.Property(x => x.P{number}).HasColumnName(\"p{number}\").IsRequired();\n")} }} }}");

    [Fact]
    public void Comments_are_none() => Silent(Repeat(100, number => $"// var x{number} = Compute(y, {number}) + z;\n/* if (a) {{ b(); }} */\n") + "class A;");

    /// <summary>Long, and never twice the same.</summary>
    private const string Attributes = """
        [Route("a/{b}", Name = nameof(A), Order = -1)]
        [Produces(typeof(List<A>), 200, Types = new[] { "x", Y.Z })]
        [Authorize(Policy = Rights.Read | Rights.Write), Obsolete("not any more", error: false)]
        [Range(1 + 2 * 3, (int)Limits.Most, Message = (A.Text))]
        [Rows(default(B), null, true, new string[] { }, C.D.E, !F, ~7)]
        [Generic<A, List<B>>(checked(1 << 3), G == 4 ? H : J, K[0], (long)(L - 1))]
        [Last(M ?? N, O && P || Q >= R, sizeof(int) % 2, @"s", 'c', 0x10, 1.5e3, S?.T!)]

        """;

    private static void Silent(string text) => Assert.Empty(Find(text));

    private static IReadOnlyList<Clone> Find(string text) => CloneFinder.Find(
        [new("a.cs", text), new("b.cs", text) { NewLines = [new(1, 10_000)] }], 100, TestContext.Current.CancellationToken);

    private static string Repeat(int times, Func<int, string> line) => string.Concat(Enumerable.Range(0, times).Select(line));
}
