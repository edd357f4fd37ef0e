using System.Xml;
using Factory.Model.Faults;
using Factory.Platform.Files;

namespace Factory.Gates.Building.Files;

/// <summary>Reads XML that a test of the repository may have written: no document type, no entities, nothing fetched, bounded.</summary>
internal static class SafeXml
{
    private const int Maximum = 256 * 1024 * 1024;

    /// <exception cref="InvalidInputException">The file is damaged or too large.</exception>
    public static T Read<T>(string path, Func<XmlReader, T> read)
    {
        using var input = new MemoryStream(BoundedText.ReadBytes(path, Maximum));
        using var reader = XmlReader.Create(input, new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = Maximum,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            // What a test prints may hold characters that XML does not know.
            CheckCharacters = false,
        });
        try
        {
            return read(reader);
        }
        catch (XmlException mistake)
        {
            throw new InvalidInputException(
                $"{path}:{mistake.LineNumber}:{mistake.LinePosition}",
                "this file of a test run is damaged",
                "Delete it and run Test again");
        }
    }
}
