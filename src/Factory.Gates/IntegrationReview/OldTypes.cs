using Factory.CodeModel.Metrics;

namespace Factory.Gates.IntegrationReview;

/// <summary>Finds what a type was at the base: under its name, or under another namespace or assembly where one type of that simple name is gone.</summary>
internal sealed class OldTypes
{
    private readonly Dictionary<(string Assembly, string Id), TypeFigures> known;
    private readonly Dictionary<string, TypeFigures> moved;

    /// <param name="before">The types of the base.</param>
    /// <param name="now">The types as they are.</param>
    public OldTypes(IReadOnlyList<TypeFigures> before, IReadOnlyList<TypeFigures> now)
    {
        known = before.ToDictionary(Key);
        moved = before.ExceptBy(now.Select(Key), Key)
            .GroupBy(Simple, StringComparer.Ordinal)
            .Where(same => same.Count() == 1)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
    }

    public TypeFigures? Find(TypeFigures type) => known.GetValueOrDefault(Key(type)) ?? moved.GetValueOrDefault(Simple(type));

    private static (string Assembly, string Id) Key(TypeFigures type) => (type.Assembly, type.Id);

    private static string Simple(TypeFigures type) => type.Id[(type.Id.LastIndexOf('.') + 1)..];
}
