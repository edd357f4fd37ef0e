using Factory.Patterns.Generalising.Differences;
using Factory.Patterns.Generalising.Writing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Factory.Patterns.Generalising.Drafting;

/// <summary>Drafts for a statement that a fix added: a use of the same names behind it without it, or one before it that it does not follow.</summary>
internal sealed class GuardDrafts(OwnNames own)
{
    private const int MostUses = 3;

    private readonly Uses uses = new(own);
    private readonly StatementHeads heads = new(own);

    public IEnumerable<Draft> Of(FixTexts file, Change change)
    {
        if (change.Part is not StatementSyntax added || added is LocalFunctionStatementSyntax or BlockSyntax || IsValue(added))
        {
            yield break;
        }

        var names = uses.Names(added);
        var (behind, before) = Neighbours(added);
        var places = behind.SelectMany(node => uses.Of(node, names)).Where(use => Counterpart(use, change) is not null).Take(MostUses).ToList();
        foreach (var (use, i) in places.Select((use, i) => (use, i)))
        {
            foreach (var draft in Behind(added, use))
            {
                yield return draft with { File = file, Before = Counterpart(use, change)!, Rank = draft.Rank + (3 * i) };
            }
        }

        foreach (var statement in before.Where(one => uses.Names(one).Overlaps(names) && Counterpart(one, change) is not null).Take(1))
        {
            foreach (var draft in Ahead(added, statement))
            {
                yield return draft with { File = file, Before = Counterpart(statement, change)!, Rank = draft.Rank + (places.Count > 0 ? 2 : 0) };
            }
        }
    }

    /// <summary>A use, where the guard does not stand before it.</summary>
    private IEnumerable<Draft> Behind(StatementSyntax added, ExpressionSyntax use)
    {
        foreach (var (detail, i) in new[] { Detail.Ends, Detail.Bare, Detail.Whole }.Select((detail, i) => (detail, i)))
        {
            var metavariables = new Metavariables();
            var writer = new PatternWriter(own, metavariables, detail) { Touched = new HashSet<SyntaxNode> { use }, DropsArguments = detail == Detail.Bare };
            var pattern = writer.Write(use);
            var guards = heads.Guards(added, metavariables).Select(guard => Clause.NotInside($"{guard}\n..."));
            if (writer.Text.Names > 0)
            {
                yield return Draft([Clause.Is(pattern), .. guards], (use, use), added, i);
            }
        }
    }

    /// <summary>A statement, where the other does not follow.</summary>
    private IEnumerable<Draft> Ahead(StatementSyntax added, StatementSyntax statement)
    {
        foreach (var (detail, i) in new[] { Detail.Ends, Detail.Bare, Detail.Whole }.Select((detail, i) => (detail, i)))
        {
            var metavariables = new Metavariables();
            var value = Value(statement);
            var writer = new PatternWriter(own, metavariables, detail) { Touched = Path(statement, value), DropsArguments = detail != Detail.Whole };
            var pattern = writer.Write(statement);
            var follows = heads.Guards(added, metavariables).Select(guard => Clause.NotInside($"{pattern}\n...\n{guard}"));
            if (writer.Text.Names > 0 && statement is LocalDeclarationStatementSyntax or ExpressionStatementSyntax)
            {
                yield return Draft([Clause.Is(pattern), .. follows], (statement, statement), added, i + 1);
            }
        }
    }

    private static Draft Draft(IReadOnlyList<Clause> clauses, (SyntaxNode Before, SyntaxNode After) pair, StatementSyntax added, int rank) =>
        new([clauses], pair.Before, pair.After) { File = null!, Added = added, Rank = rank, Group = $"guard {added.Kind()}", What = $"{Short(added)} was added" };

    /// <summary>A value that got a name is not the point of a fix: what uses it is.</summary>
    private static bool IsValue(StatementSyntax added) => added is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 };

    private static string Short(StatementSyntax added)
    {
        var text = string.Join(' ', added.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length > 80 ? $"{text[..77]}..." : text;
    }

    private static HashSet<SyntaxNode> Path(StatementSyntax statement, ExpressionSyntax? value) =>
        [statement, .. value?.AncestorsAndSelf().TakeWhile(node => node != statement) ?? []];

    private static ExpressionSyntax? Value(StatementSyntax statement)
    {
        var value = statement switch
        {
            LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: var first }, ..] } => first,
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax assignment } => assignment.Right,
            ExpressionStatementSyntax { Expression: var whole } => whole,
            _ => null,
        };
        return value is AwaitExpressionSyntax awaited ? awaited.Expression : value;
    }

    private static (IEnumerable<StatementSyntax> Behind, IEnumerable<StatementSyntax> Before) Neighbours(StatementSyntax added) => added.Parent switch
    {
        BlockSyntax block => Around(block.Statements, added),
        SwitchSectionSyntax section => Around(section.Statements, added),
        _ => ([], []),
    };

    private static (IEnumerable<StatementSyntax> Behind, IEnumerable<StatementSyntax> Before) Around(SyntaxList<StatementSyntax> list, StatementSyntax added)
    {
        var at = list.IndexOf(added);
        return (list.Skip(at + 1), list.Take(at).Reverse());
    }

    /// <summary>The same code before the fix: the one at the same place among its equals.</summary>
    private static SyntaxNode? Counterpart(SyntaxNode node, Change change)
    {
        var key = SyntaxKeys.Written(node);
        var same = change.After.DescendantNodes().Where(one => one.RawKind == node.RawKind && SyntaxKeys.Written(one) == key).ToList();
        var others = change.Before.DescendantNodes().Where(one => one.RawKind == node.RawKind && SyntaxKeys.Written(one) == key).ToList();
        var fromEnd = same.Count - same.IndexOf(node);
        return others.Count >= fromEnd ? others[^fromEnd] : null;
    }
}
