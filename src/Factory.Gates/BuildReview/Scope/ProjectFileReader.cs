using System.Xml;
using System.Xml.Linq;
using Factory.Model.Faults;

namespace Factory.Gates.BuildReview.Scope;

/// <summary>
/// Reads an MSBuild file as XML, without evaluating it: nothing of the repository runs, conditions are not looked at,
/// and every item counts.
/// </summary>
internal static class ProjectFileReader
{
    private const int LargestText = 4 * 1024 * 1024;
    private const int Deepest = 64;

    private static readonly HashSet<string> References =
        new(["PackageReference", "PackageDownload", "GlobalPackageReference"], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] VersionNames = ["Version", "VersionOverride"];

    /// <summary>Whether a path is that of a file which may name packages or projects.</summary>
    public static bool Reads(string path) =>
        Path.GetExtension(path) is ".csproj" or ".fsproj" or ".vbproj" or ".proj" or ".props" or ".targets";

    /// <summary>What a file says.</summary>
    /// <exception cref="InvalidInputException">The text is not XML.</exception>
    public static ProjectFile Parse(string text, string path)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = LargestText };
        try
        {
            using var first = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF')), settings);
            RefuseDeepNesting(first, path);
            using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF')), settings);
            return Read([.. XDocument.Load(reader, LoadOptions.SetLineInfo).Descendants()], path);
        }
        catch (XmlException fault)
        {
            throw fault.LineNumber == 0
                ? new InvalidInputException(path, "a document type (DTD), or a text of more than 4 MiB, is refused", "Write a plain <Project>")
                : new InvalidInputException(
                    $"{path}:{fault.LineNumber}:{fault.LinePosition}", "this is not a project file that can be read as XML", "Check tags and quotes near this place");
        }
    }

    /// <summary>The time that a tree of elements takes to build grows with the square of its depth.</summary>
    private static void RefuseDeepNesting(XmlReader reader, string path)
    {
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                throw new InvalidInputException(
                    $"{path}:{((IXmlLineInfo)reader).LineNumber}", $"it is nested more than {Deepest} levels deep", "Write it flatter");
            }
        }
    }

    private static ProjectFile Read(IReadOnlyList<XElement> elements, string path)
    {
        return new ProjectFile(path)
        {
            Packages = [.. elements.SelectMany(Packages)],
            References =
            [
                .. from element in elements
                   where Is(element, "ProjectReference")
                   from include in Split(element.Attribute("Include"))
                   select new ProjectItem(Path.GetFileNameWithoutExtension(include.Replace('\\', '/')), LineOf(element)),
            ],
            Test = TestMark.In(elements),
            Properties = elements
                .Where(element => element.Parent is { } parent && Is(parent, "PropertyGroup") && !element.HasElements)
                .ToLookup(element => element.Name.LocalName, element => element.Value.Trim(), StringComparer.OrdinalIgnoreCase),
        };
    }

    private static IEnumerable<PackageItem> Packages(XElement element)
    {
        var isReference = References.Contains(element.Name.LocalName);
        if (!isReference && !Is(element, "PackageVersion"))
        {
            return Sdks(element);
        }

        var ids = Split(element.Attribute("Include") ?? element.Attribute("Update") ?? element.Attribute("Remove"));
        var versions = VersionNames
            .SelectMany(name => element.Elements().Where(child => Is(child, name)).Select(child => child.Value)
                .Append(element.Attribute(name)?.Value ?? ""))
            .Select(version => version.Trim())
            .Where(version => version.Length > 0)
            .ToList();
        var isRemoval = element.Attribute("Include") is null && element.Attribute("Update") is null;
        return ids.Select(id => new PackageItem(id, versions, isReference, LineOf(element)) { IsRemoval = isRemoval });
    }

    /// <summary>An SDK with a version is a package that builds the project: <c>Sdk="Name/1.2.3"</c>.</summary>
    private static IEnumerable<PackageItem> Sdks(XElement element)
    {
        if (Is(element, "Sdk") && element.Attribute("Name") is { } name)
        {
            return [new(name.Value.Trim(), [.. Split(element.Attribute("Version"))], true, LineOf(element))];
        }

        return from sdk in Split(element.Attribute("Sdk"))
               let parts = sdk.Split('/')
               where parts.Length == 2
               select new PackageItem(parts[0], [parts[1]], true, LineOf(element));
    }

    private static bool Is(XElement element, string name) => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static string[] Split(XAttribute? items) =>
        items?.Value.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static int LineOf(XElement element) => ((IXmlLineInfo)element).LineNumber;
}
