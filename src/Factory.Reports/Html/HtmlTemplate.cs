using System.Net;
using System.Text.RegularExpressions;

namespace Factory.Reports.Html;

/// <summary>
/// A page with named holes: <c>{{name}}</c> is a text, <c>{{#name}}…{{/name}}</c> a part that repeats for each row. Every
/// text is encoded; there is no way to fill a hole with markup.
/// </summary>
internal sealed class HtmlTemplate
{
    private static readonly Regex Marks = new("{{(?<kind>[#/]?)(?<name>[a-z-]+)}}", RegexOptions.NonBacktracking);

    private const string StyleStart = "<style>\n";

    private readonly IReadOnlyList<Piece> pieces;

    private HtmlTemplate(IReadOnlyList<Piece> pieces) => this.pieces = pieces;

    /// <summary>Reads a template that is embedded in this assembly.</summary>
    public static HtmlTemplate Load(string resource) => Parse(Read(resource));

    /// <summary>Reads a template that begins its style with the one of another, where it says <c>/* style */</c>.</summary>
    public static HtmlTemplate Load(string resource, string style)
    {
        var (page, other) = (Read(resource), Read(style));
        var start = other.IndexOf(StyleStart, StringComparison.Ordinal) + StyleStart.Length;
        return Parse(page.Replace("/* style */\n", other[start..other.IndexOf("</style>", StringComparison.Ordinal)], StringComparison.Ordinal));
    }

    public static HtmlTemplate Parse(string text)
    {
        var open = new Stack<(string Name, List<Piece> Pieces)>([("", [])]);
        var end = 0;
        foreach (Match mark in Marks.Matches(text))
        {
            open.Peek().Pieces.Add(new Literal(text[end..mark.Index]));
            end = mark.Index + mark.Length;
            Read(mark, open);
        }

        open.Peek().Pieces.Add(new Literal(text[end..]));
        return new(open.Single().Pieces);
    }

    public void Render(HtmlValues values, TextWriter output)
    {
        foreach (var piece in pieces)
        {
            piece.Render(values, output);
        }
    }

    private static string Read(string resource)
    {
        using var reader = new StreamReader(typeof(HtmlTemplate).Assembly.GetManifestResourceStream(resource)!);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static void Read(Match mark, Stack<(string Name, List<Piece> Pieces)> open)
    {
        var name = mark.Groups["name"].Value;
        switch (mark.Groups["kind"].Value)
        {
            case "#":
                open.Push((name, []));
                break;
            case "/":
                var part = open.Pop();
                open.Peek().Pieces.Add(new Part(part.Name, new(part.Pieces)));
                break;
            default:
                open.Peek().Pieces.Add(new Hole(name));
                break;
        }
    }

    private abstract record Piece
    {
        public abstract void Render(HtmlValues values, TextWriter output);
    }

    private sealed record Literal(string Text) : Piece
    {
        public override void Render(HtmlValues values, TextWriter output) => output.Write(Text);
    }

    private sealed record Hole(string Name) : Piece
    {
        public override void Render(HtmlValues values, TextWriter output) => output.Write(WebUtility.HtmlEncode(values[Name]));
    }

    private sealed record Part(string Name, HtmlTemplate Body) : Piece
    {
        public override void Render(HtmlValues values, TextWriter output)
        {
            foreach (var row in values.Rows(Name))
            {
                Body.Render(row, output);
            }
        }
    }
}
