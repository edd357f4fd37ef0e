using Factory.Patterns.CSharp;
using Factory.Patterns.Formulas;
using Factory.Patterns.Rules;

namespace Factory.Patterns.Matching;

/// <summary>Turns the matches of a file into what is told of them.</summary>
internal sealed class MatchReport(SourceFile file)
{
    public RuleMatch Of(Rule rule, Match match)
    {
        var (line, column) = file.Lines.Place(match.Span.Start);
        var (endLine, endColumn) = file.Lines.Place(match.Span.End - 1);
        var text = file.Text[match.Span.Start..match.Span.End];
        return new(rule, line, column, endLine, endColumn + 1, text)
        {
            Message = MessageText.Fill(rule.Message, match.Bindings),
            Metavariables = [.. match.Bindings.All.Select(one => KeyValuePair.Create(one.Name, one.Value.Text))],
            Symbol = EnclosingSymbol.At(file, match.Span),
            Fix = rule.Fix?.Of(text, match.Bindings),
            Start = match.Span.Start,
            Suppression = Suppressions.Of(file.Text, match.Span.Start, rule.Id),
        };
    }
}
