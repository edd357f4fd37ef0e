using System.Globalization;
using System.Xml;
using Factory.Gates.Building.Files;

namespace Factory.Gates.Building.Facts;

/// <summary>Reads one coverage file and adds its lines to those of others: of two counts of one line, the higher one stays.</summary>
internal sealed class CoberturaFile(RepositoryPaths paths, IDictionary<string, SortedDictionary<int, long>> files)
{
    private readonly List<string> sources = [];
    private SortedDictionary<int, long>? current;

    /// <exception cref="Factory.Model.Faults.InvalidInputException">The file is damaged or too large.</exception>
    public void Add(string path) => SafeXml.Read(path, reader =>
    {
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                Take(reader);
            }
        }

        return files.Count;
    });

    private void Take(XmlReader reader)
    {
        switch (reader.LocalName)
        {
            case "source" when !reader.IsEmptyElement:
                reader.Read();
                sources.Add(reader.Value.Trim());
                break;
            case "class":
                current = Lines(reader.GetAttribute("filename") ?? "");
                break;
            case "line" when current is not null:
                Count(current, reader.GetAttribute("number"), reader.GetAttribute("hits"));
                break;
            default:
                break;
        }
    }

    private static void Count(SortedDictionary<int, long> lines, string? number, string? hits)
    {
        if (int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var line) && line > 0)
        {
            // A count that fits no number is high.
            var count = long.TryParse(hits, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : long.MaxValue;
            lines[line] = Math.Max(count, lines.GetValueOrDefault(line));
        }
    }

    /// <summary>Null for a file outside the repository.</summary>
    private SortedDictionary<int, long>? Lines(string name)
    {
        var found = sources.DefaultIfEmpty(paths.Top)
            .Select(source => Path.IsPathFullyQualified(source) ? paths.Find(name, source) : null)
            .OfType<string>()
            .FirstOrDefault(path => File.Exists(Path.Combine(paths.Top, path)));
        if (found is null)
        {
            return null;
        }

        if (!files.TryGetValue(found, out var lines))
        {
            files[found] = lines = [];
        }

        return lines;
    }
}
