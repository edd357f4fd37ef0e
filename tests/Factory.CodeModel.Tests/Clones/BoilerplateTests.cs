using Factory.CodeModel.Clones;

namespace Factory.CodeModel.Tests.Clones;

/// <summary>What is alike everywhere and says nothing is no clone, however long it is.</summary>
public sealed class BoilerplateTests
{
    [Fact]
    public void Using_directives_are_none() => Silent(Repeat(40, number => $"using Some.Long.Name.Space{number};\n") + "class A;");

    [Fact]
    public void Attributes_are_none() => Silent(
        $"class A {{ {Repeat(30, number => $"[Route(\"a{number}\", Name = nameof(A), Order = {number})] [ProducesResponseType(typeof(A), Status{number})]\n")} void M() {{ }} }}");

    [Fact]
    public void Attributes_of_parameters_are_none() => Silent(
        $"class A {{ void M({string.Join(", ", Enumerable.Range(0, 60).Select(number => $"[FromQuery(Name = \"p{number}\")] int? p{number}"))}) {{ }} }}");

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

    private static void Silent(string text) => Assert.Empty(CloneFinder.Find(
        [new("a.cs", text), new("b.cs", text) { NewLines = [new(1, 10_000)] }], 100, TestContext.Current.CancellationToken));

    private static string Repeat(int times, Func<int, string> line) => string.Concat(Enumerable.Range(0, times).Select(line));
}
