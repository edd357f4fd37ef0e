using Factory.CodeModel.Graph;
using Microsoft.CodeAnalysis;

namespace Factory.CodeModel.Tests.Graph;

public sealed class SameGraphTests
{
    private const string Text = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading.Tasks;
        public record Line(int Count, string Name);
        public class Order<T>(IEnumerable<Line> lines)
        {
            private readonly Lock gate = new();
            public int Sum { get; private set; } = lines.Sum(line => line.Count);
            public async Task<int> AddAsync(Line line)
            {
                try { await Task.Delay(1); lock (gate) { Sum += line.Count; } }
                catch (InvalidOperationException fault) when (fault.Message.Length > 3) { throw; }
                return Later(line)() + Other(line with { Count = 3 });
                int Other(Line other) => other.Count switch { 1 => 2, > 5 and < 9 => Sum, _ => new Func<int>(() => other.Count)() };
            }
            public IEnumerable<Line> Large() { foreach (var line in lines) { if (line is { Count: > 3, Name: "a" or "b" }) { yield return line; } } }
            public async IAsyncEnumerable<T> Each(T one) { await using var held = new Held(); yield return one; }
            public Func<int> Later(Line line) { Line unused = line; return () => unused.Count; }
            public string Text(DateTime day) => $"{day:d} {Sum} {lines.First().Name}";
        }
        public struct Kept { public string? Name; public static Kept Make() => new() { Name = "a" }; }
        public class Walker { public IEnumerable<int> Walk() { var held = Kept.Make(); var length = held.Name?.Length ?? 0; yield return length; yield return length; } }
        public class Lock;
        public class Held : IAsyncDisposable { public ValueTask DisposeAsync() => default; }
        """;

    [Fact]
    public void Debug_and_Release_give_the_same_graph()
    {
        var debug = Uses(OptimizationLevel.Debug);

        Assert.NotEmpty(debug);
        Assert.Equal(debug, Uses(OptimizationLevel.Release));
    }

    [Fact]
    public void Types_of_one_name_stay_in_the_order_of_the_assembly()
    {
        var files = Enumerable.Range(10, 40).Select(number => ($"F{number}.cs", $"namespace N; file class Log {{ public void Say() {{ }} }} public class C{number};")).ToArray();
        var graph = Compiled.Graph(files);
        Assert.Equal(files.Select(file => file.Item1), graph.Types.Where(type => type.Name.Text == "N.Log").Select(type => type.Place.Path));
    }

    [Fact]
    public void Any_number_of_threads_gives_the_same_graph()
    {
        const string Members = "{ public System.Collections.Generic.IReadOnlyList<string> Many(string one) => [one, one]; public int Use() => new Last().Many(\"\").Count; }";
        var types = string.Concat(Enumerable.Range(0, 4200).Select(number => $"public interface I{number};\n").Prepend($"public class First {Members}\n").Append($"public class Last {Members}\n")
            .Append("public class Box<T> { public T? Value { get; set; } public int Open(Box<int> box) => box.Value; }\n"));
        var one = Compiled.Graph(OptimizationLevel.Release, threads: 1, ("Code.cs", types));
        var two = Compiled.Graph(OptimizationLevel.Release, threads: 2, ("Code.cs", types));

        Assert.Equal(Lines(one), Lines(two));
        Assert.All([one, two], graph => Assert.Equal("P:Box`1.Value", Assert.Single(Joined(graph), use => use.From.Id.StartsWith("M:Box`1.Open(", StringComparison.Ordinal) && use.Kind == UseKind.Call).To.Id));
        Assert.Equal("M:First.Many(System.String)", Assert.Single(two.Uses, use => use.To.Type == "T:System.NotSupportedException").From.Member);
    }

    private static IReadOnlyList<Use> Joined(AssemblyGraph graph) => CodeGraph.Of([(new("Shop.csproj", "net10.0", IsTest: false, "Shop.dll"), graph)]).Uses;

    private static string Lines(AssemblyGraph graph) => string.Join<object>('\n', [.. graph.Types.SelectMany(type => type.Members), .. graph.Uses]);

    private static IReadOnlyList<string> Uses(OptimizationLevel level) =>
        [.. Compiled.Graph(level, ("Code.cs", Text)).Uses.Select(use => $"{use.From.Id} {use.Kind} {use.To.Id}").Order(StringComparer.Ordinal)];
}
