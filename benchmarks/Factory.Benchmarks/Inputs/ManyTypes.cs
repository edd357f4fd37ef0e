using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Factory.Benchmarks.Inputs;

/// <summary>An assembly of many small types in a hundred namespaces, each of which uses a dozen others, with its PDB inside.</summary>
internal static class ManyTypes
{
    public const int Count = 10_000;
    private const int Namespaces = 100;

    /// <summary>Compiles it into a folder; its path.</summary>
    public static string Compile(string folder)
    {
        var path = Path.Combine(folder, "Many.dll");
        var trees = Enumerable.Range(0, Namespaces).Select(number => CSharpSyntaxTree.ParseText(
            SourceText.From(Text(number), Encoding.UTF8), new(LanguageVersion.Latest), $"/repository/src/N{number}.cs"));
        var platform = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(reference => Path.GetFileName(reference) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Linq.dll" or "System.Collections.dll");
        var compilation = CSharpCompilation.Create(
            "Many", trees, platform.Select(reference => MetadataReference.CreateFromFile(reference)), new(OutputKind.DynamicallyLinkedLibrary));
        using var image = File.Create(path);
        var result = compilation.Emit(image, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        return result.Success ? path : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Take(3)));
    }

    private static string Text(int space)
    {
        var text = new StringBuilder("using System; using System.Collections.Generic; using System.Linq; using System.Threading.Tasks;\n");
        text.Append("namespace Many.N").Append(space).Append(";\n");
        for (var number = space; number < Count; number += Namespaces)
        {
            text.Append(Type(number));
        }

        return text.ToString();
    }

    private static string Type(int number) => $$"""
        public class T{{number}}
        {
            private readonly {{Name(number, 7)}}? first;
            private readonly List<{{Name(number, 11)}}> many = new();
            public {{Name(number, 13)}}? Property { get; set; }
            public int Sum({{Name(number, 17)}} one, int[] two)
            {
                if (one is null || two.Length == 0) { return many.Count + (first is null ? 1 : 2); }
                var other = new {{Name(number, 19)}}();
                return two.Where(item => item > other.Size()).Select(item => item + new {{Name(number, 23)}}().Size()).Sum();
            }
            public async Task<int> LaterAsync() { await Task.Yield(); return new {{Name(number, 29)}}().Size(); }
            public int Size() => many.Count;
        }

        """;

    private static string Name(int number, int step)
    {
        var other = (number + (step * 31)) % Count;
        return $"Many.N{other % Namespaces}.T{other}";
    }
}
