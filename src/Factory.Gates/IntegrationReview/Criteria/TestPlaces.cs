using Factory.Gates.Structure;

namespace Factory.Gates.IntegrationReview.Criteria;

/// <summary>Which files hold a test, as it was compiled.</summary>
internal sealed class TestPlaces(StructureFacts facts)
{
    private readonly ILookup<string, string> places = facts.Graph.Types
        .SelectMany(type => type.Members.Select(member => (Name: $"{type.Name.Text}.{member.Name.Simple}", member.Place.Path)))
        .Where(member => member.Path.Length > 0)
        .ToLookup(member => member.Name, member => member.Path, StringComparer.Ordinal);

    /// <summary>The files of a test by its full name; none where they are not known.</summary>
    public IEnumerable<string> Of(string name) => places[name].Distinct(StringComparer.Ordinal);
}
