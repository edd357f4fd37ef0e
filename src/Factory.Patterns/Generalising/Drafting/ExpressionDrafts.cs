using Factory.Patterns.Generalising.Differences;
using Factory.Patterns.Generalising.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Drafting;

/// <summary>Drafts for an expression, a statement or a <c>catch</c> that a fix changed, from typed and general to special.</summary>
internal sealed class ExpressionDrafts(OwnNames own)
{
    private static readonly Level[] Levels =
    [
        new(Detail.Bare, HasTypes: true),
        new(Detail.Ends),
        new(Detail.Bare),
        new(Detail.Ends, DropsArguments: true),
        new(Detail.Ends) { KeepsOneSide = true },
        new(Detail.Bare, DropsLiterals: true),
        new(Detail.Whole),
        new(Detail.Whole, HasTypes: true),
    ];

    /// <summary>The drafts of sites of one shape; what differs between the sites becomes a metavariable.</summary>
    public IEnumerable<Draft> Of(IReadOnlyList<FixSite> sites)
    {
        var site = sites[0];
        if (site.Before is MemberDeclarationSyntax)
        {
            yield break;
        }

        foreach (var (level, i) in Levels.Select((level, i) => (level, i)))
        {
            if (Of(sites, level) is { } draft)
            {
                yield return draft with { Rank = i + (3 * site.Step) + (IsLiteralOnly(site) ? 10 : 0) + (site is { Step: > 0, Before: StatementSyntax } ? 4 : 0), Group = Site(site.Origin ?? site), What = What(site), Kin = Kinship.Of(site.Origin ?? site) };
            }
        }
    }

    private Draft? Of(IReadOnlyList<FixSite> sites, Level level)
    {
        var site = sites[0];
        var metavariables = new Metavariables();
        var writer = Writer(metavariables, level, site.Before, [.. sites.SelectMany(one => one.Touched)]);
        var bad = writer.Write([.. sites.Select(one => one.Before)]);
        if ((level.HasTypes && !writer.WroteTypes) || !SaysSomething(writer, site))
        {
            return null;
        }

        var good = After(metavariables, sites, level);
        var apart = After(new(), sites, level);
        List<Clause> main = [Clause.Is(bad), .. Context(metavariables, site)];
        return new(
            [main, [.. main, Clause.Not(good)], [.. main, Clause.NotInside(good)], [.. main, Clause.Not(apart)]], site.Before, site.After)
        {
            File = site.File,
            Advice = site is { Before: ExpressionSyntax, After: ExpressionSyntax } ? Drafting.Advice.Of(bad, good) : "",
        };
    }

    private PatternWriter Writer(Metavariables metavariables, Level level, SyntaxNode node, HashSet<SyntaxNode> touched) => new(own, metavariables, level.Detail)
    {
        IsException = level.IsException,
        Touched = touched.Append(node).ToHashSet(),
        HasTypes = level.HasTypes,
        DropsArguments = level.DropsArguments,
        DropsLiterals = level.DropsLiterals,
        KeepsOneSide = level.KeepsOneSide,
    };

    private string After(Metavariables metavariables, IReadOnlyList<FixSite> sites, Level level)
    {
        var writer = Writer(metavariables, new(Detail.Whole, DropsArguments: level.Detail == Detail.Ends, DropsLiterals: true) { IsException = true }, sites[0].After, [.. sites[0].TouchedAfter]);
        return writer.Write([.. sites.Select(site => site.After)]);
    }

    /// <summary>What is thrown or read in a <c>catch</c> is only known with the <c>catch</c>.</summary>
    private static IEnumerable<Clause> Context(Metavariables metavariables, FixSite site)
    {
        var caught = site.Before.Ancestors().OfType<CatchClauseSyntax>().FirstOrDefault()?.Declaration;
        if (caught is null || caught.Identifier.IsKind(SyntaxKind.None) || !Uses(site.Before, caught.Identifier.ValueText))
        {
            return [];
        }

        return [Clause.Inside($"try {{ ... }} catch ({metavariables.Other("TYPE")} {metavariables.Of([caught.Identifier])}) {{ ... }}")];
    }

    private static bool Uses(SyntaxNode node, string name) => node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(one => one.Identifier.ValueText == name);

    /// <summary>Whether a pattern is more than metavariables.</summary>
    private static bool SaysSomething(PatternWriter writer, FixSite site) =>
        writer.Text.Names > 0 || (writer.Text.Literals > 0 && !IsLiteralOnly(site)) || site.Before is AwaitExpressionSyntax or ThrowStatementSyntax or CatchClauseSyntax or LockStatementSyntax;

    /// <summary>Whether the fix only says something else.</summary>
    private static bool IsLiteralOnly(FixSite site)
    {
        var keys = new SyntaxKeys();
        var (before, after) = (Words(site.Before), Words(site.After));
        return keys.Of(site.Before) != keys.Of(site.After) && before.SequenceEqual(after);
    }

    private static IEnumerable<string> Words(SyntaxNode node) =>
        node.DescendantTokens().Select(token => token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.NumericLiteralToken or SyntaxKind.InterpolatedStringTextToken ? "" : token.Text);

    private string Site(FixSite site)
    {
        var metavariables = new Metavariables();
        var bad = Writer(metavariables, new(Detail.Bare, DropsLiterals: true), site.Before, [.. site.Touched]).Write(site.Before);
        return $"{bad} => {After(metavariables, [site], Levels[2])}";
    }

    /// <summary>The shape of a site: sites of one shape are generalised together.</summary>
    public string Shape(FixSite site) => $"{site.Step} {Site(site)}";

    private static string What(FixSite site) => $"{Short(site.Before)} became {Short(site.After)}";

    private static string Short(SyntaxNode node)
    {
        var text = string.Join(' ', node.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length > 80 ? $"{text[..77]}..." : text;
    }

    private sealed record Level(Detail Detail, bool HasTypes = false, bool DropsArguments = false, bool DropsLiterals = false)
    {
        public bool KeepsOneSide { get; init; }

        public bool IsException { get; init; }
    }
}
