using Factory.Model.Learning;
using Factory.Platform.Files;

namespace Factory.Reports.Compounding;

/// <summary>Writes whether learning compounds, as <c>Compound.json</c>, <c>.html</c> and <c>.md</c>. The same report gives the same bytes.</summary>
public static class CompoundFiles
{
    private static readonly IReadOnlyList<(string Name, Action<CompoundReport, TextWriter> Write)> Writers =
        [("Compound.json", CompoundJson.Write), ("Compound.html", CompoundPage.Write), ("Compound.md", CompoundMarkdown.Write)];

    /// <summary>Writes each file whole or not at all.</summary>
    /// <returns>The paths, in that order.</returns>
    public static IReadOnlyList<string> Write(CompoundReport report, string folder)
    {
        var paths = new List<string>();
        foreach (var (name, write) in Writers)
        {
            using var output = new StringWriter { NewLine = "\n" };
            write(report, output);
            paths.Add(Path.Combine(folder, name));
            AtomicFile.Write(paths[^1], output.ToString());
        }

        return paths;
    }
}
