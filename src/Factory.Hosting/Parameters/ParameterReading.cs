using Factory.Hosting.Builds;
using Factory.Hosting.Output;
using Factory.Hosting.Paths;
using Factory.Model.Faults;

namespace Factory.Hosting.Parameters;

/// <summary>Reads all values once: command line, environment, profile files, parameter file, in this order.</summary>
internal sealed class ParameterReading
{
    private readonly ParameterSet parameters;
    private readonly SecretMask mask;
    private readonly Problems problems;
    private readonly List<IValueSource> sources;
    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);
    private readonly HashSet<string> refused = new(StringComparer.Ordinal);

    private ParameterReading(ParameterSet parameters, HostEnvironment environment, (SecretMask Mask, Problems Problems) notes)
    {
        this.parameters = parameters;
        (mask, problems) = notes;
        sources =
        [
            CommandLine.Parse(parameters, environment, problems),
            new EnvironmentVariables(environment.Variables, environment.WorkingDirectory),
        ];
    }

    /// <summary>Null where there is no root; then that is among the problems.</summary>
    public AbsolutePath? Root { get; private set; }

    public HostOptions Options { get; } = new();

    /// <summary>The converted values by key.</summary>
    public IReadOnlyDictionary<string, object> Values => values;

    /// <summary>The keys of parameters whose value was no good.</summary>
    public IReadOnlySet<string> Refused => refused;

    public static ParameterReading Of(
        ParameterSet parameters,
        HostEnvironment environment,
        (SecretMask Mask, Problems Problems) notes)
    {
        var reading = new ParameterReading(parameters, environment, notes);
        var root = reading.Early(nameof(HostOptions.Root)) is [var given, ..] ? given : null;
        reading.Root = RootFolder.Find(root, environment.WorkingDirectory, notes.Problems);
        reading.AddFiles();
        reading.ReadAll();
        reading.SetOptions(environment);
        return reading;
    }

    /// <summary>What decides which files are read cannot come from a file.</summary>
    private IReadOnlyList<GivenText> Early(string name) =>
        sources.Select(source => source.Find(parameters.BuiltIn(name), new())).FirstOrDefault(texts => texts is not null) ?? [];

    private void AddFiles()
    {
        if (Root is null)
        {
            return;
        }

        foreach (var profile in Early(nameof(HostOptions.Profile)).Reverse())
        {
            AddProfile(profile);
        }

        if (IsThere(".nuke/parameters.json"))
        {
            AddFile(".nuke/parameters.json");
        }
    }

    private void AddProfile(GivenText profile)
    {
        var shown = $".nuke/parameters.{profile.Text}.json";
        if (!profile.Text.All(one => char.IsLetterOrDigit(one) || one is '-' or '_' or '.'))
        {
            problems.Add(profile.Where, $"'{profile.Text}' is no name of a profile", "Use letters, digits, dots and dashes");
        }
        else if (!IsThere(shown))
        {
            problems.Add(profile.Where, $"there is no file {shown}", "Create it, or leave the profile out");
        }
        else
        {
            AddFile(shown);
        }
    }

    /// <summary>A folder or a broken link counts too: the reader says what is wrong with it.</summary>
    private bool IsThere(string shown) => Path.Exists(Root! / shown);

    private void AddFile(string shown) => sources.Add(new ParameterFileReader(shown, Root!, parameters, problems).Read());

    private void ReadAll()
    {
        foreach (var parameter in parameters.All)
        {
            var given = sources.Select(source => source.Find(parameter, problems)).OfType<IReadOnlyList<GivenText>>().ToList();
            if (parameter.IsSecret)
            {
                mask.Hide(given.SelectMany(texts => texts).Select(text => text.Text));
            }

            if (given is [var first, ..])
            {
                Convert(parameter, first);
            }
        }
    }

    private void Convert(ParameterDefinition parameter, IReadOnlyList<GivenText> texts)
    {
        if (!parameter.IsCollection && texts.Count != 1)
        {
            Refuse(parameter, "it takes one value", texts is [var one, ..] ? one.Where : parameter.Option, "Give one value");
            return;
        }

        var items = new List<object>(texts.Count);
        foreach (var given in texts)
        {
            if (ValueParser.Parse(parameter.ItemType, given) is { } value)
            {
                items.Add(value);
                continue;
            }

            var shown = parameter.IsSecret ? "its value" : $"'{given.Text}'";
            Refuse(parameter, $"{shown} is no value of {parameter.Name}", given.Where, ValueParser.Instead(parameter.ItemType, given.Text));
        }

        if (!refused.Contains(parameter.Key) && parameter.IsSupported)
        {
            values[parameter.Key] = parameter.Together(items);
        }
    }

    private void Refuse(ParameterDefinition parameter, string what, string where, string instead)
    {
        refused.Add(parameter.Key);
        problems.Add(where, what, instead);
    }

    private void SetOptions(HostEnvironment environment)
    {
        Options.Host = HostDetection.Of(environment.Variables);
        foreach (var parameter in parameters.All.Where(parameter => parameter.IsBuiltIn && values.ContainsKey(parameter.Key)))
        {
            parameter.Write(Options, values[parameter.Key]);
        }
    }
}
