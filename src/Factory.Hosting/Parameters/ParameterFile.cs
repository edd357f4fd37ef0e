using Factory.Model.Faults;

namespace Factory.Hosting.Parameters;

/// <summary>The values of one <c>.nuke/parameters.json</c>.</summary>
internal sealed class ParameterFile(IReadOnlyDictionary<string, IReadOnlyList<GivenText>> values) : IValueSource
{
    public IReadOnlyList<GivenText>? Find(ParameterDefinition parameter, Problems problems) => values.GetValueOrDefault(parameter.Key);
}
