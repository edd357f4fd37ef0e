using Factory.Model.Faults;

namespace Factory.Hosting.Parameters;

/// <summary>A place from which values of parameters come.</summary>
internal interface IValueSource
{
    /// <summary>The texts for a parameter; null where the source has none.</summary>
    IReadOnlyList<GivenText>? Find(ParameterDefinition parameter, Problems problems);
}
