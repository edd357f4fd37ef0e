using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Factory.Gates.Envelope.Yaml;

/// <summary>The events of a YAML text, whose every fault is one of the text.</summary>
internal sealed class YamlEvents(TextReader text) : IParser
{
    private readonly Parser parser = new(text);

    public ParsingEvent? Current => parser.Current;

    public bool MoveNext()
    {
        try
        {
            return parser.MoveNext();
        }
        catch (InvalidOperationException fault)
        {
            // The scanner gives up in this way on some broken texts, such as a tab before an open brace.
            var place = parser.Current?.End ?? Mark.Empty;
            throw new YamlException(place, place, "the text can't be read from here on", fault);
        }
    }
}
