using Factory.Hosting.Builds;
using Factory.Model.Faults;

namespace Factory.Hosting.Parameters;

/// <summary>
/// The command line. Because the parameters are known, a flag takes no target for its value and a target may stand anywhere.
/// </summary>
internal sealed class CommandLine : IValueSource
{
    private readonly Dictionary<string, List<GivenText>> given = new(StringComparer.Ordinal);
    private readonly ParameterSet parameters;
    private readonly string folder;

    private CommandLine(ParameterSet parameters, string folder) => (this.parameters, this.folder) = (parameters, folder);

    public static CommandLine Parse(ParameterSet parameters, HostEnvironment environment, Problems problems)
    {
        var line = new CommandLine(parameters, environment.WorkingDirectory);
        var rest = new Queue<string>(environment.Arguments);
        while (rest.TryDequeue(out var text))
        {
            if (IsOption(text))
            {
                line.ReadOption(text, rest, problems);
            }
            else
            {
                line.AddTargets([text]);
            }
        }

        return line;
    }

    public IReadOnlyList<GivenText>? Find(ParameterDefinition parameter, Problems problems) => given.GetValueOrDefault(parameter.Key);

    /// <summary>A dash and no digit: negative numbers are values.</summary>
    private static bool IsOption(string text) => text.Length > 1 && text[0] == '-' && !char.IsAsciiDigit(text[1]);

    private static List<string> TakeValues(Queue<string> rest)
    {
        var values = new List<string>();
        while (rest.TryPeek(out var next) && !IsOption(next))
        {
            values.Add(rest.Dequeue());
        }

        return values;
    }

    private void ReadOption(string text, Queue<string> rest, Problems problems)
    {
        var end = text.IndexOf('=', StringComparison.Ordinal);
        var option = end < 0 ? text : text[..end];
        if (Find(option) is not { } parameter)
        {
            // What follows belongs to the unknown option: it may be a secret and must not be shown as an unknown target
            TakeValues(rest);
            var known = parameters.All.Where(one => one.IsListed).Select(one => one.Option);
            problems.Add(option, "there is no such parameter", Nearest.Suggest(option, known));
            return;
        }

        var values = end < 0 ? Values(parameter, rest) : [text[(end + 1)..]];
        if (values is null)
        {
            problems.Add(option, "its value is missing", $"Write {parameter.Option} VALUE, or {parameter.Option}=VALUE if it starts with a dash");
            return;
        }

        Add(parameter, values);
    }

    private ParameterDefinition? Find(string option) =>
        parameters.Find(option) ?? (option is "-h" or "-?" ? parameters.BuiltIn(nameof(HostOptions.Help)) : null);

    private static List<string>? Values(ParameterDefinition parameter, Queue<string> rest)
    {
        if (parameter.IsCollection)
        {
            return TakeValues(rest);
        }

        if (parameter.IsFlag)
        {
            return rest.TryPeek(out var next) && bool.TryParse(next, out _) ? [rest.Dequeue()] : ["true"];
        }

        return rest.TryPeek(out var value) && !IsOption(value) ? [rest.Dequeue()] : null;
    }

    private void Add(ParameterDefinition parameter, List<string> values)
    {
        if (parameter == parameters.BuiltIn(nameof(HostOptions.Target)))
        {
            AddTargets(values);
            return;
        }

        given[parameter.Key] = [.. values.Select(value => new GivenText(value, parameter.Option, folder))];
    }

    private void AddTargets(IEnumerable<string> names)
    {
        var target = parameters.BuiltIn(nameof(HostOptions.Target));
        var known = given.GetValueOrDefault(target.Key) ?? [];
        given[target.Key] = [.. known, .. names.Select(name => new GivenText(name, target.Option, folder))];
    }
}
