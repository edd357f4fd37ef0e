using System.Xml;
using Factory.Gates.Structure.Packages.Licensing;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Gates.Structure.Packages.Restoring;

/// <summary>Reads the nuspec of a restored package, which strangers wrote: no document type, nothing fetched, bounded.</summary>
internal static class NuspecReader
{
    private const int Largest = 1024 * 1024;

    /// <summary>The depth of what stands in <c>package/metadata</c>.</summary>
    private const int Level = 2;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = Largest,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>What it says; where it can't be read, its licence is not known.</summary>
    public static Nuspec Read(string path)
    {
        try
        {
            using var input = new MemoryStream(BoundedText.ReadBytes(path, Largest));
            using var reader = XmlReader.Create(input, Settings);
            return Read(reader);
        }
        catch (Exception fault) when (fault is XmlException or InvalidInputException or IOException)
        {
            return new(PackageLicense.Unknown("its nuspec can't be read"), IsDevelopmentDependency: false);
        }
    }

    private static Nuspec Read(XmlReader reader)
    {
        PackageLicense? license = null;
        var (url, isDevelopment, parent) = ("", false, "");
        while (!reader.EOF)
        {
            parent = reader is { NodeType: XmlNodeType.Element, Depth: Level - 1 } ? reader.LocalName : parent;
            var name = reader is { NodeType: XmlNodeType.Element, Depth: Level } && parent == "metadata" ? reader.LocalName : "";
            switch (name)
            {
                case "license":
                    var found = License(reader.GetAttribute("type") ?? "", reader);
                    license ??= found;
                    break;
                case "licenseUrl":
                    url = Text(reader);
                    break;
                case "developmentDependency":
                    isDevelopment = Text(reader).Equals("true", StringComparison.OrdinalIgnoreCase);
                    break;
                default:
                    reader.Read();
                    break;
            }
        }

        return new(license ?? PackageLicense.Unknown(url.Length == 0 ? "its nuspec names none" : $"its nuspec gives only an address, {PackageLicense.Short(url)}"), isDevelopment);
    }

    private static PackageLicense License(string type, XmlReader reader)
    {
        var text = Text(reader);
        return type switch
        {
            "expression" => PackageLicense.Of(text),
            "file" => PackageLicense.Unknown($"it stands in the package's file {PackageLicense.Short(text)}"),
            _ => PackageLicense.Unknown($"'{PackageLicense.Short(type)}' is no kind of licence"),
        };
    }

    /// <summary>The text of an element that holds no others; the reader goes on to what follows it.</summary>
    private static string Text(XmlReader reader) => reader.ReadElementContentAsString().Trim();
}
