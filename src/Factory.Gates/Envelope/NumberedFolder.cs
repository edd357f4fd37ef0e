using System.Globalization;
using System.Text.RegularExpressions;
using Factory.Gates.Envelope.Yaml;
using Factory.Git.Files;
using Factory.Model.Faults;

namespace Factory.Gates.Envelope;

/// <summary>Files called <c>NNNN-title.md</c>, whose number is their id: plans and decisions.</summary>
internal static class NumberedFolder
{
    public const int LargestId = 999_999_999;

    private static readonly Regex FileName = new(@"\A[0-9]{1,9}-.+\.md\z", RegexOptions.NonBacktracking);

    /// <summary>Whether a path lies in the folder and is more than the page README.md that explains it.</summary>
    public static bool Holds(string folder, string path) =>
        path.StartsWith($"{folder}/", StringComparison.Ordinal)
        && path.EndsWith(".md", StringComparison.Ordinal)
        && path != $"{folder}/README.md";

    /// <summary>Everything in the folder, by path.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in every file.</exception>
    public static async Task<IReadOnlyList<T>> ReadAsync<T>(
        IFileTree tree, string folder, Func<string, string, T> parse, CancellationToken cancellation)
    {
        var problems = new Problems();
        var found = new List<T>();
        var paths = (await tree.ListAsync(folder, cancellation)).Where(path => Holds(folder, path)).ToList();
        foreach (var path in paths)
        {
            try
            {
                if (await tree.ReadAsync(path, cancellation) is { } text)
                {
                    found.Add(parse(text, path));
                }
            }
            catch (InvalidInputException mistakes)
            {
                problems.Add(mistakes.Problems);
            }
        }

        foreach (var same in paths.Where(path => NumberOf(path) > 0).GroupBy(NumberOf).Where(same => same.Count() > 1))
        {
            problems.Add(same.Last(), $"the number {same.Key} is taken by {same.First()}", "Give each file its own number");
        }

        problems.ThrowIfAny();
        return found;
    }

    /// <summary>The id of a file, which its name and its front matter must agree on.</summary>
    public static int Id(YamlFields fields, string path)
    {
        fields.Need("id");
        var name = Path.GetFileName(path);
        var number = NumberOf(path);
        if (number == 0)
        {
            fields.Note(fields.Map, $"the file name '{name}' has no number", "Name it number-title.md, such as 0012-export-orders.md");
        }
        else if (fields.Number("id", 1, LargestId) is { } id && id != number)
        {
            fields.Note("id", $"the id is {id} and the file is called {name}", $"Write id: {number}, or rename the file");
        }

        return number;
    }

    /// <summary>The number that a file name starts with; 0 where it has none.</summary>
    public static int NumberOf(string path)
    {
        var name = Path.GetFileName(path);
        return FileName.IsMatch(name) ? int.Parse(name[..name.IndexOf('-', StringComparison.Ordinal)], CultureInfo.InvariantCulture) : 0;
    }
}
