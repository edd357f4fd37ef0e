using System.Xml;

class Feeds
{
    void Bad(XmlDocument document)
    {
        // ruleid: dtd-processed
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Parse };
        // ruleid: dtd-processed
        document.XmlResolver = new XmlUrlResolver();
    }

    void Good(XmlDocument document)
    {
        // ok: dtd-processed
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit };
        // ok: dtd-processed
        document.XmlResolver = null;
        // ok: dtd-processed
        var number = Numbers.Parse(document.InnerText);
    }
}
