using Factory.Model.Reports;

namespace Factory.Gates.Handover.Needs;

/// <summary>Finds the line of an offset.</summary>
internal static class Lines
{
    public static SourceLocation At(string path, string text, int offset) => new(path, 1 + text.AsSpan(0, offset).Count('\n'));
}
