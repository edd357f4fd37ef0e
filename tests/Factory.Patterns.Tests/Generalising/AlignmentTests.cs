using Factory.Patterns.Generalising.Differences;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Tests.Generalising;

public sealed class AlignmentTests
{
    [Fact]
    public async Task Thousands_of_changed_lines_are_paired_in_time()
    {
        var gap = new Alignment.Gap(Statements("Use", 6000), Statements("Take", 6000));

        var pairs = await Task.Run(() => Alignment.Alike(gap), TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);

        Assert.Equal(gap.Before.Zip(gap.After), pairs);
    }

    [Fact]
    public void In_a_small_gap_what_is_alike_may_be_far_away()
    {
        var gap = new Alignment.Gap(Statements("Use", 1), [.. Statements("throw new Other", 100), .. Statements("Take", 1)]);

        Assert.Equal([(gap.Before[0], gap.After[100])], Alignment.Alike(gap));
    }

    private static IReadOnlyList<SyntaxNode> Statements(string call, int count)
    {
        var text = string.Concat(Enumerable.Range(0, count).Select(i => $"{call}(items[{i}], first{i}, second{i}, third{i});"));
        return [.. CSharpSyntaxTree.ParseText($"{{ {text} }}").GetRoot().DescendantNodes().OfType<StatementSyntax>().Where(statement => statement is not BlockSyntax)];
    }
}
