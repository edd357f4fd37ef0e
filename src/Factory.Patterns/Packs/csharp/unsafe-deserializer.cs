using System.IO;
using System.Runtime.Serialization.Formatters.Binary;

class State
{
    object Bad(Stream stream)
    {
        // ruleid: unsafe-deserializer
        var formatter = new BinaryFormatter();
        // ruleid: unsafe-deserializer
        return new NetDataContractSerializer().Deserialize(stream);
    }

    object Good(Stream stream)
    {
        // ok: unsafe-deserializer
        var serializer = new DataContractSerializer(typeof(State));
        // ok: unsafe-deserializer
        var name = nameof(BinaryFormatter);
        // ok: unsafe-deserializer
        return JsonSerializer.Deserialize<State>(stream);
    }
}
