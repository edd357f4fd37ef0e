using System.Xml.Linq;

namespace Factory.Gates.BuildReview.Scope;

/// <summary>What an MSBuild file says about its projects being tests.</summary>
/// <param name="Always">Yes or no by the property IsTestProject, else yes by a test package or SDK; null where nothing says it.</param>
/// <param name="OnCondition">Whether it says yes in some builds, or for some of the projects.</param>
internal sealed record TestMark(bool? Always, bool OnCondition)
{
    /// <summary>Deeper than any place where MSBuild would take a condition from; keeps hostile nesting cheap.</summary>
    private const int Deepest = 16;

    private static readonly string[] Packages = ["Microsoft.NET.Test.Sdk", "xunit", "NUnit", "MSTest", "TUnit"];

    public static TestMark In(IEnumerable<XElement> elements)
    {
        var marks = elements.Where(element => IsProperty(element) || UsesTestPackage(element)).ToLookup(HasCondition);
        return new(Answer([.. marks[false]]), Answer([.. marks[true]]) == true);
    }

    private static bool? Answer(List<XElement> marks)
    {
        var said = marks.Where(IsProperty).Select(property => property.Value.Trim()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return said.Contains("true") ? true
            : said.Contains("false") ? false
            : marks.Any(UsesTestPackage) ? true
            : null;
    }

    private static bool HasCondition(XElement element) =>
        element.AncestorsAndSelf().Take(Deepest).Any(part => part.Attribute("Condition") is not null || Is(part, "Otherwise"));

    private static bool IsProperty(XElement element) => Is(element, "IsTestProject") && !element.HasElements;

    private static bool UsesTestPackage(XElement element) =>
        (Is(element, "PackageReference") && Names(element.Attribute("Include")))
        || (Is(element, "Sdk") && Names(element.Attribute("Name")))
        || Names(element.Attribute("Sdk"));

    private static bool Names(XAttribute? items) =>
        items is not null && items.Value.Split(';').Any(item =>
            Packages.Any(package => item.TrimStart().StartsWith(package, StringComparison.OrdinalIgnoreCase)));

    private static bool Is(XElement element, string name) => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);
}
