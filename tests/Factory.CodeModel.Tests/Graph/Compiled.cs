using Factory.CodeModel.Graph;
using Factory.Tests.Shared;
using Microsoft.CodeAnalysis;

namespace Factory.CodeModel.Tests.Graph;

/// <summary>Source text, compiled to a real assembly in a temporary folder, and its graph.</summary>
internal static class Compiled
{
    private const string Root = "/repository/";

    public static AssemblyGraph Graph(params (string Path, string Text)[] files) => Graph(OptimizationLevel.Debug, files);

    public static AssemblyGraph Graph(string text) => Graph(("Code.cs", text));

    /// <param name="level">Debug or Release.</param>
    /// <param name="files">Paths in the repository; an absolute one lies outside of it.</param>
    public static AssemblyGraph Graph(OptimizationLevel level, params (string Path, string Text)[] files) => Graph(level, threads: 1, files);

    public static AssemblyGraph Graph(OptimizationLevel level, int threads, params (string Path, string Text)[] files)
    {
        var folder = Directory.CreateTempSubdirectory("factory-graph-");
        try
        {
            var path = Path.Combine(folder.FullName, "Shop.dll");
            TextCompiler.Compile([.. files.Select(file => (file.Path.StartsWith('/') ? file.Path : Root + file.Path, file.Text))], path, level);
            return AssemblyReader.Read(path, document => document.StartsWith(Root, StringComparison.Ordinal) ? document[Root.Length..] : "", threads, CancellationToken.None);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    /// <summary>Compiles one text to a file.</summary>
    public static void Emit(string text, string path) => TextCompiler.Compile([($"{Root}Code.cs", text)], path);

    /// <summary>The uses between what the text declares, as <c>From -> To</c> without parameters.</summary>
    public static IReadOnlyList<string> Edges(AssemblyGraph graph) =>
    [
        .. graph.Uses.Where(use => use.To.Assembly == "Shop").Select(use => $"{Short(use.From)} -> {Short(use.To)}").Distinct(StringComparer.Ordinal),
    ];

    public static string Short(SymbolName name) => name.Text.Split('(')[0];
}
