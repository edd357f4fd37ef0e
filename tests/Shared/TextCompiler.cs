using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Factory.Tests.Shared;

/// <summary>Compiles texts to a real assembly with its PDB inside. A source file: the test projects that need it link it.</summary>
internal static class TextCompiler
{
    private static readonly MetadataReference[] Platform =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path) is "System.Private.CoreLib.dll" or "System.Runtime.dll" or "System.Linq.dll" or "System.Collections.dll" or "System.Console.dll")
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>Writes the assembly <c>Shop</c>; one of the files being Program.cs makes it a program.</summary>
    /// <param name="files">The texts, each with the absolute path that the PDB names.</param>
    /// <param name="output">Where the assembly goes.</param>
    /// <param name="level">Debug or Release.</param>
    public static void Compile(IReadOnlyList<(string Path, string Text)> files, string output, OptimizationLevel level = OptimizationLevel.Debug)
    {
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text, Encoding.UTF8), new(LanguageVersion.Preview), file.Path));
        var kind = files.Any(file => file.Path.EndsWith("/Program.cs", StringComparison.Ordinal)) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var compilation = CSharpCompilation.Create(
            "Shop", trees, Platform, new(kind, optimizationLevel: level, nullableContextOptions: NullableContextOptions.Enable));
        using var image = File.Create(output);
        var result = compilation.Emit(image, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.Embedded));
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
    }
}
