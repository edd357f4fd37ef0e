using System.Security.Cryptography;
using System.Text;
using Factory.Model.Faults;
using Factory.Patterns.Rules;

namespace Factory.Patterns.Scanning;

/// <summary>The rule files of a scan. They are parsed only when some file has to be looked at.</summary>
/// <param name="Files">Each rule file with its path and text, in the order in which their findings are told apart.</param>
public sealed record ScanRules(IReadOnlyList<(string Path, string Text)> Files)
{
    private readonly Lazy<IReadOnlyList<Rule>> rules = new(() => Parse(Files));

    /// <summary>Names these rules and this version of the engine: what was found under another key says nothing here.</summary>
    public string Key { get; } = KeyOf(Files);

    /// <summary>The rules.</summary>
    /// <exception cref="InvalidInputException">Names every mistake in every rule file.</exception>
    public IReadOnlyList<Rule> Parsed => rules.Value;

    private static List<Rule> Parse(IReadOnlyList<(string Path, string Text)> files)
    {
        var parsed = new IReadOnlyList<Rule>[files.Count];
        var mistakes = new IReadOnlyList<InputProblem>[files.Count];
        void Read(int file)
        {
            (parsed[file], mistakes[file]) = ([], []);
            try
            {
                parsed[file] = RuleFile.Parse(files[file].Path, files[file].Text);
            }
            catch (InvalidInputException found)
            {
                mistakes[file] = found.Problems;
            }
        }

        FileWork.Run(files.Count, Environment.ProcessorCount, () => Read, CancellationToken.None);

        var problems = new Problems();
        problems.Add(mistakes.SelectMany(one => one));
        problems.ThrowIfAny();
        return [.. parsed.SelectMany(one => one)];
    }

    private static string KeyOf(IReadOnlyList<(string Path, string Text)> files)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(typeof(ScanRules).Module.ModuleVersionId.ToByteArray());
        foreach (var (path, text) in files)
        {
            hash.AppendData(Encoding.UTF8.GetBytes($"{path}\0{text.Length}\0"));
            hash.AppendData(Encoding.UTF8.GetBytes(text));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..32];
    }
}
