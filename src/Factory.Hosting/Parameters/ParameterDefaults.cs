using System.Collections;
using System.Globalization;
using Factory.Hosting.Builds;
using Factory.Model.Faults;

namespace Factory.Hosting.Parameters;

/// <summary>What parameters are when nobody gives them. Only for the help: reading a default runs code of the build.</summary>
internal sealed class ParameterDefaults(ParameterSet parameters, FactoryBuild build)
{
    private readonly HostOptions options = new();

    public IEnumerable<ParameterDefinition> Listed => parameters.All.Where(parameter => parameter.IsListed);

    /// <summary>Null where there is no default, or none that may be shown.</summary>
    public string? TextOf(ParameterDefinition parameter)
    {
        if (parameter.IsSecret)
        {
            return null;
        }

        try
        {
            return Text(parameter.Read(parameter.IsBuiltIn ? options : build));
        }
        catch (InvalidInputException)
        {
            // A default that cannot be worked out here, as in an unfinished repository, must not keep the help away
            return null;
        }
    }

    private static string? Text(object? value) => value switch
    {
        null or "" or false => null,
        bool => "true",
        string text => text,
        IEnumerable items => string.Join(" ", items.Cast<object>().Select(Text)) is { Length: > 0 } text ? text : null,
        _ => Convert.ToString(value, CultureInfo.InvariantCulture),
    };
}
