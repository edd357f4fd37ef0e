using System.Reflection;
using ArchUnitNET.Loader;
using Factory.CodeModel.Graph;
using NetArchTest.Rules;

namespace Factory.CodeModel.Tests.Graph;

/// <summary>One list of questions (does a type depend on another?), asked of our graph, of NetArchTest and of ArchUnitNET.</summary>
public sealed class OtherToolsTests : IDisposable
{
    /// <summary>The question's number is the number of the type that asks and of the type that is asked about.</summary>
    private static readonly string[] Questions =
    [
        "public class Q01 : T01 { }",
        "public class Q02 : I02 { } public interface I02 { T02 Get() => new(); }",
        "public class Q03 { public T03? Field; }",
        "public class Q04 { public T04? Property { get; set; } }",
        "public class Q05 { public void Take(T05 one) { } }",
        "public class Q06 { public T06? Give() => null; }",
        "public class Q07 { public System.Collections.Generic.List<T07>? Field; }",
        "public class Q08 { public object Make() => new T08(); }",
        "public class Q09 { public void Call() => T09.Run(); }",
        "[T10] public class Q10 { }",
        "public class Q11 { public object Name() => typeof(T11); }",
        "public class Q12 { public void Cast(object one) { System.Console.WriteLine((T12)one); } }",
        "public class Q13 { public System.Action Later() => () => T13.Run(); }",
        "public class Q14 { public async System.Threading.Tasks.Task Later() { await System.Threading.Tasks.Task.Yield(); T14.Run(); } }",
        "public class Q15 { public System.Collections.Generic.IEnumerable<int> Each() { T15.Run(); yield return 1; } }",
        "public class Q16<T> where T : T16 { }",
        "public class Q17 { public void Try() { try { System.Console.Beep(); } catch (T17) { } } }",
        "public class Q18 { public object Make() => new T18[1]; }",
        "public class Q19 { public string Name() => nameof(T19); }",
        "public class Q20 { public int Read() => T20.Constant; }",
    ];

    /// <summary>Neither of them looks at what a method catches.</summary>
    private static readonly string[] Known = ["17: graph True, NetArchTest False, ArchUnitNET False"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("factory-tools-");

    [Fact]
    public void NetArchTest_and_ArchUnitNET_answer_as_the_graph_does_but_where_the_reason_is_known()
    {
        var path = Path.Combine(folder.FullName, "Shop.dll");
        Compiled.Emit(Text(), path);
        var graph = AssemblyReader.Read(path, document => document, TestContext.Current.CancellationToken);
        var assembly = Assembly.LoadFrom(path);
        var architecture = new ArchLoader().LoadAssembly(assembly).Build();

        string[] differences = [..
            from number in Enumerable.Range(1, Questions.Length)
            let ours = graph.Uses.Any(use => use.From.Type.StartsWith($"T:Shop.Q{number:D2}", StringComparison.Ordinal) && use.To.Type == $"T:Shop.T{number:D2}")
            let netArchTest = Types.InAssembly(assembly).That().HaveNameStartingWith($"Q{number:D2}").Should().HaveDependencyOn($"Shop.T{number:D2}").GetResult().IsSuccessful
            let archUnit = architecture.Types.Where(type => type.Name.StartsWith($"Q{number:D2}", StringComparison.Ordinal))
                .Any(type => type.Dependencies.Any(dependency => dependency.Target.Name == $"T{number:D2}"))
            where ours != netArchTest || ours != archUnit
            select $"{number}: graph {ours}, NetArchTest {netArchTest}, ArchUnitNET {archUnit}"];

        Assert.True(string.Join("\n", Known) == string.Join("\n", differences), string.Join("\n", differences));
    }

    public void Dispose()
    {
        // The loaded assembly stays open on some systems until the process ends.
        if (!OperatingSystem.IsWindows())
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Text() => "namespace Shop;\n" + string.Join('\n', Questions.Concat(Enumerable.Range(1, Questions.Length).Select(number => number switch
    {
        10 => "public class T10 : System.Attribute { }",
        17 => "public class T17 : System.Exception { }",
        20 => "public class T20 { public const int Constant = 7; }",
        _ => $"public class T{number:D2} {{ public static void Run() {{ }} }}",
    })));
}
