using System.Globalization;
using Factory.Gates.Envelope.Yaml;
using Factory.Model.Faults;

namespace Factory.Gates.Learning.Lessons;

/// <summary>Finds where in a lesson stands what was found in the rule file that was written from it.</summary>
internal sealed class LessonPlaces(string path, string lesson, YamlCopy rule)
{
    private readonly string[] lines = lesson.ReplaceLineEndings("\n").Split('\n');

    /// <summary>The same mistake at its place in the lesson.</summary>
    public InputProblem Of(InputProblem problem)
    {
        var parts = problem.Where.Split(':');
        return parts.Length >= 3 && Number(parts[^2]) is { } line && Number(parts[^1]) is { } column
            ? problem with { Where = $"{path}:{Find(line, column)}" }
            : problem with { Where = path };
    }

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private string Find(int line, int column)
    {
        var piece = rule.Pieces.LastOrDefault(piece => piece.Line < line || (piece.Line == line && piece.Column <= column)) ?? rule.Pieces[0];
        var from = piece.From;
        var raw = from.Line <= lines.Length && from.Column <= lines[from.Line - 1].Length ? lines[from.Line - 1][from.Column - 1] : ' ';
        var (l, c) = (from, raw) switch
        {
            (YamlText, '|') => (from.Line + 1 + Math.Max(0, line - piece.Line - 1), InBlock(from.Line, piece, line, column)),
            (YamlText { Quoted: true }, '\'' or '"') when line == piece.Line => (from.Line, from.Column + Math.Max(0, column - piece.Column)),
            (YamlText { Quoted: false }, _) when line == piece.Line => (from.Line, from.Column + Math.Max(0, column - piece.Column - 1)),
            _ => (from.Line, from.Column),
        };
        return string.Create(CultureInfo.InvariantCulture, $"{l}:{c}");
    }

    /// <summary>The column in a block, whose lines are as far in as its first one with words.</summary>
    private int InBlock(int block, CopiedPiece piece, int line, int column)
    {
        var first = lines.Skip(block).FirstOrDefault(one => one.AsSpan().Trim().Length > 0) ?? "";
        var indent = first.Length - first.TrimStart(' ').Length;
        if (line == piece.Line)
        {
            return indent + Math.Max(1, column - piece.Column);
        }

        var written = rule.ToString().Split('\n').Skip(piece.Line).FirstOrDefault(one => one.AsSpan().Trim().Length > 0) ?? "";
        return indent + Math.Max(1, column - (written.Length - written.TrimStart(' ').Length));
    }
}
