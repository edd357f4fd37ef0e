using Factory.Hosting.Parameters;
using Factory.Hosting.Planning;
using Factory.Hosting.Running;

namespace Factory.Hosting.Output;

/// <summary>What <c>--help</c> prints: targets with what they need, parameters with what they are by default.</summary>
internal sealed class HelpPage(TextWriter output)
{
    public void Write(TargetGraph graph, IReadOnlyList<ExecutableTarget> defaults, ParameterDefaults parameters)
    {
        output.WriteLine("Usage: [TARGET...] [--parameter VALUE...]");
        Section("Targets (-> what they depend on)", [.. graph.Targets.Where(target => target.Definition.IsListed).Select(target => Row(graph, target, defaults))]);
        Section("Parameters", [.. parameters.Listed.Where(parameter => !parameter.IsBuiltIn).Select(parameter => Row(parameter, parameters))]);
        Section("Parameters of every build", [.. parameters.Listed.Where(parameter => parameter.IsBuiltIn).Select(parameter => Row(parameter, parameters))]);
    }

    private static (string Name, string Text) Row(TargetGraph graph, ExecutableTarget target, IReadOnlyList<ExecutableTarget> defaults)
    {
        var needed = string.Join(", ", graph.Dependencies(target));
        var name = defaults.Contains(target) ? $"{target.Name} (default)" : target.Name;
        return (needed.Length == 0 ? name : $"{name} -> {needed}", target.Description ?? "");
    }

    private static (string Name, string Text) Row(ParameterDefinition parameter, ParameterDefaults defaults)
    {
        string?[] remarks =
        [
            parameter.IsRequired ? "required" : null,
            parameter.IsSecret ? "secret" : null,
            parameter.ItemType.IsEnum && !parameter.IsBuiltIn ? $"one of {string.Join(", ", Enum.GetNames(parameter.ItemType))}" : null,
            defaults.TextOf(parameter) is { } text ? $"default {text}" : null,
        ];
        var known = string.Join("; ", remarks.OfType<string>());
        return (parameter.Option, known.Length == 0 ? parameter.Description ?? "" : $"{parameter.Description} ({known})".TrimStart());
    }

    private void Section(string title, IReadOnlyList<(string Name, string Text)> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        output.WriteLine();
        output.WriteLine($"{title}:");
        var width = rows.Max(row => row.Name.Length) + 2;
        foreach (var (name, text) in rows)
        {
            output.WriteLine($"  {name.PadRight(width)}{text}".TrimEnd());
        }
    }
}
