using Factory.Hosting.Builds;
using Factory.Hosting.Parameters;
using Factory.Hosting.Running;

namespace Factory.Hosting.Output;

/// <summary>Colours for a terminal; elsewhere text stays as it is.</summary>
internal sealed class Paint
{
    private readonly bool isOn;

    private Paint(bool isOn) => this.isOn = isOn;

    /// <summary>NO_COLOR and --no-color win, then FORCE_COLOR, then whether a person looks at a terminal that knows colours.</summary>
    public static Paint For(HostEnvironment environment, HostOptions options)
    {
        var isRefused = options.NoColor || IsSet(environment, "NO_COLOR");
        var isForced = IsSet(environment, "FORCE_COLOR") && environment.Variables["FORCE_COLOR"] != "0";
        var isDumb = environment.Variables.GetValueOrDefault("TERM") == "dumb";
        return new(!isRefused && (isForced || (environment.IsTerminal && !isDumb)));
    }

    public string Bold(string text) => Wrap("1", text);

    public string Outcome(ExecutionStatus status, string text) => status switch
    {
        ExecutionStatus.Succeeded => Wrap("32", text),
        ExecutionStatus.Failed => Wrap("31", text),
        ExecutionStatus.Aborted => Wrap("31", text),
        _ => Wrap("33", text),
    };

    private static bool IsSet(HostEnvironment environment, string variable) =>
        environment.Variables.TryGetValue(variable, out var value) && value.Length > 0;

    private string Wrap(string code, string text) => isOn ? $"\e[{code}m{text}\e[0m" : text;
}
