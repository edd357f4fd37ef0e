using Factory.CodeModel.Graph;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Factory.CodeModel.Tests.Graph;

/// <summary>Source text, compiled to a real assembly in a temporary folder, and its graph.</summary>
internal static class Compiled
{
    private const string Root = "/repository/";

    private static readonly PortableExecutableReference[] Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Linq.dll" or "System.Collections.dll" or "System.Console.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    public static AssemblyGraph Graph(params (string Path, string Text)[] files) => Graph(OptimizationLevel.Debug, files);

    public static AssemblyGraph Graph(string text) => Graph(("Code.cs", text));

    public static AssemblyGraph Graph(OptimizationLevel level, params (string Path, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("factory-graph-");
        try
        {
            var path = Path.Combine(folder.FullName, "Shop.dll");
            Emit(level, files, path);
            return AssemblyReader.Read(path, document => document.StartsWith(Root, StringComparison.Ordinal) ? document[Root.Length..] : "", CancellationToken.None);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>The uses between what the text declares, as <c>From -> To</c> without parameters.</summary>
    public static IReadOnlyList<string> Edges(AssemblyGraph graph) =>
    [
        .. graph.Uses.Where(use => use.To.Assembly == "Shop").Select(use => $"{Short(use.From)} -> {Short(use.To)}").Distinct(StringComparer.Ordinal),
    ];

    public static string Short(SymbolName name) => name.Text.Split('(')[0];

    /// <summary>Compiles one text to a file.</summary>
    public static void Emit(string text, string path) => Emit(OptimizationLevel.Debug, [("Code.cs", text)], path);

    private static void Emit(OptimizationLevel level, (string Path, string Text)[] files, string path)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview);
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, System.Text.Encoding.UTF8), options, file.Path.StartsWith('/') ? file.Path : Root + file.Path));
        var isProgram = files.Any(file => file.Path == "Program.cs");
        var compilation = CSharpCompilation.Create(
            "Shop",
            trees,
            Platform,
            new(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, optimizationLevel: level, nullableContextOptions: NullableContextOptions.Enable));
        using var image = File.Create(path);
        var result = compilation.Emit(image, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }
}
