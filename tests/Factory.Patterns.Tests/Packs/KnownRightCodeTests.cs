using System.Runtime.CompilerServices;
using Factory.Patterns.Rules;
using Factory.Patterns.Scanning;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Factory.Patterns.Tests.Packs;

/// <summary>The code that learned rules are held against must itself be right as far as anybody knows.</summary>
public sealed class KnownRightCodeTests
{
    [Theory]
    [InlineData("web")]
    [InlineData("library")]
    public void No_rule_of_a_pack_finds_anything_in_it(string folder)
    {
        var files = Files(folder);

        Assert.InRange(files.Count, 10, 20);
        Assert.Empty(TextScan.Run([.. RulePacks.Names.SelectMany(RulePacks.Read)], files, TestContext.Current.CancellationToken)
            .SelectMany((matches, file) => matches.Select(match => $"{files[file].Path}:{match.Line} {match.Rule.Id}")));
    }

    [Theory]
    [InlineData("web")]
    [InlineData("library")]
    public void It_is_C_sharp(string folder) => Assert.Empty(
        from file in Files(folder)
        from fault in CSharpSyntaxTree.ParseText(file.Text, new CSharpParseOptions(LanguageVersion.Preview), cancellationToken: TestContext.Current.CancellationToken).GetDiagnostics(TestContext.Current.CancellationToken)
        where fault.Severity == DiagnosticSeverity.Error
        select $"{file.Path}: {fault}");

    private static IReadOnlyList<(string Path, string Text)> Files(string folder, [CallerFilePath] string here = "")
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "../../public/learn/corpora", folder));
        return [.. Directory.GetFiles(root, "*.cs").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllText(path)))];
    }
}
