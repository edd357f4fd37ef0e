using System.Text;
using Factory.Gates.Context.Lines;

namespace Factory.Gates.Context;

/// <summary>The envelope as text for whoever does the work. Each line traces to its rail; what the code says itself is left out.</summary>
/// <param name="Sections">The lines in the order in which they are read.</param>
internal sealed record EnvelopeContext(IReadOnlyList<ContextSection> Sections)
{
    /// <summary>Everything, as it is rendered: Markdown with line ends <c>\n</c>.</summary>
    public string Text
    {
        get
        {
            var text = new StringBuilder();
            foreach (var section in Sections)
            {
                text.Append(text.Length == 0 ? "" : "\n").Append("## ").Append(section.Heading).Append("\n\n");
                section.Lines.ToList().ForEach(line => text.Append(line).Append('\n'));
            }

            return text.ToString();
        }
    }

    /// <summary>What a slice of an envelope holds.</summary>
    public static EnvelopeContext Of(ContextSource source, ContextSlice slice)
    {
        IReadOnlyList<ContextSection> sections =
        [
            new("Plan", PlanLines.Of(slice)),
            new("Work", WorkLines.Of(slice)),
            new("Modules", ModuleLines.Of(source, slice)),
            new("Never", ForbiddenLines.Of(source, slice)),
            new("Decisions", DecisionLines.Of(source, slice)),
            new("Patterns", PatternLines.Of(source, slice)),
            new("Systems of record", RecordLines.Of(source, slice)),
            new("Limits", LimitLines.Of(source, slice)),
            new("Rules", RuleLines.Of(source, slice)),
        ];
        return new([.. sections.Where(section => section.Lines.Count > 0)]);
    }
}
