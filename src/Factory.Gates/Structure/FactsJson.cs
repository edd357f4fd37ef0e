using System.Text.Encodings.Web;
using System.Text.Json;
using Factory.CodeModel.Graph;
using Factory.Model.Reports;
using Factory.Platform.Files;

namespace Factory.Gates.Structure;

/// <summary>The facts of the code as JSON for other tools, after the schema <c>facts.schema.json</c>; streamed, since it can be large.</summary>
public static class FactsJson
{
    private const int FlushAt = 1 << 16;
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the file whole or not at all.</summary>
    /// <exception cref="Factory.Model.Faults.InvalidInputException">It can't be written there.</exception>
    public static void Write(StructureFacts facts, string path) => AtomicFile.Write(path, output => Write(facts, output));

    /// <summary>Writes the facts to a stream.</summary>
    public static void Write(StructureFacts facts, Stream output)
    {
        using (var json = new Utf8JsonWriter(output, Layout))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            List(json, "projects", facts.Graph.Assemblies, assembly => Project(json, assembly.Project, assembly.Graph));
            List(json, "edges", ModuleEdges(facts), edge => Edge(json, edge));
            List(json, "types", facts.Graph.Types, type => Type(json, type, facts.ModuleOfType[type.Name]));
            List(json, "uses", facts.Graph.Uses, use => Use(json, use));
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static IEnumerable<(string From, string To, int Uses)> ModuleEdges(StructureFacts facts) =>
        from edge in facts.Uses.Where(use => use.Crosses).GroupBy(use => (use.From, use.To))
        orderby edge.Key.From, edge.Key.To
        select (edge.Key.From, edge.Key.To, edge.Count());

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(item);
            json.WriteEndObject();
            if (json.BytesPending > FlushAt)
            {
                json.Flush();
            }
        }

        json.WriteEndArray();
    }

    private static void Project(Utf8JsonWriter json, CompiledProject project, AssemblyGraph graph)
    {
        json.WriteString("path", project.Path);
        json.WriteString("framework", project.Framework);
        json.WriteString("assembly", graph.Name);
        json.WriteBoolean("test", project.IsTest);
    }

    private static void Edge(Utf8JsonWriter json, (string From, string To, int Uses) edge)
    {
        json.WriteString("from", edge.From);
        json.WriteString("to", edge.To);
        json.WriteNumber("uses", edge.Uses);
    }

    private static void Type(Utf8JsonWriter json, DeclaredType type, string module)
    {
        Symbol(json, type.Name.Type, type.IsVisible, type.Place);
        json.WriteString("assembly", type.Name.Assembly);
        json.WriteString("kind", type.Kind.ToString().ToLowerInvariant());
        Where(json, "module", module);
        Where(json, "base", type.Base?.Type ?? "");
        List(json, "members", type.Members, member => Symbol(json, member.Name.Member, member.IsVisible, member.Place));
    }

    private static void Symbol(Utf8JsonWriter json, string id, bool isVisible, SourceLocation place)
    {
        json.WriteString("id", id);
        json.WriteBoolean("visible", isVisible);
        Place(json, place);
    }

    private static void Use(Utf8JsonWriter json, Use use)
    {
        json.WriteString("from", use.From.Id);
        json.WriteString("to", use.To.Id);
        json.WriteString("in", use.To.Assembly);
        json.WriteString("kind", use.Kind.ToString().ToLowerInvariant());
        Place(json, use.Place);
    }

    private static void Place(Utf8JsonWriter json, SourceLocation place)
    {
        Where(json, "file", place.Path);
        if (place.Line > 0)
        {
            json.WriteNumber("line", place.Line);
        }
    }

    private static void Where(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0)
        {
            json.WriteString(name, value);
        }
    }
}
