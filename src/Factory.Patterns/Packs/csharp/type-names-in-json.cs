using Newtonsoft.Json;

class Messages
{
    void Bad(JsonSerializer serializer)
    {
        // ruleid: type-names-in-json
        var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.All };
        // ruleid: type-names-in-json
        serializer.TypeNameHandling = TypeNameHandling.Auto;
    }

    void Good(JsonSerializer serializer)
    {
        // ok: type-names-in-json
        var settings = new JsonSerializerSettings { TypeNameHandling = TypeNameHandling.None };
        // ok: type-names-in-json
        var isUnsafe = serializer.TypeNameHandling == TypeNameHandling.All;
        // ok: type-names-in-json
        serializer.Formatting = Formatting.Auto;
    }
}
