using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using Factory.CodeModel.Graph;
using Factory.Model.Faults;

namespace Factory.CodeModel.Tests.Graph;

/// <summary>Assemblies that no compiler writes end in a graph or in a refusal.</summary>
public sealed class DamagedAssemblyTests : IDisposable
{
    private const string Text = """
        [Named(typeof(System.Collections.Generic.List<Order[]>), Size = Size.Large)]
        public class Order : System.IComparable<Order>
        {
            public int Count { get; set; }
            public event System.Action? Changed;
            int System.IComparable<Order>.CompareTo(Order? other) => Count;
            public async System.Threading.Tasks.Task<int> LaterAsync() { await System.Threading.Tasks.Task.Yield(); Changed?.Invoke(); return new Nested<int>().Get(3); }
            public class Nested<T> { public T Get(T one) { try { return one; } catch (System.InvalidOperationException) { return default!; } } }
        }
        public enum Size : byte { Small, Large }
        public class NamedAttribute(System.Type type) : System.Attribute { public System.Type Type => type; public Size Size { get; set; } }
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("factory-damaged-");

    private string File => Path.Combine(folder.FullName, "Shop.dll");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void With_any_byte_changed_are_read_or_refused()
    {
        Compiled.Emit(Text, File);
        var whole = System.IO.File.ReadAllBytes(File);
        var dice = new Random(1);
        var (read, refused) = (0, 0);
        for (var round = 0; round < 300; round++)
        {
            var damaged = (byte[])whole.Clone();
            for (var change = dice.Next(1, 8); change > 0; change--)
            {
                damaged[dice.Next(damaged.Length)] = (byte)dice.Next(256);
            }

            System.IO.File.WriteAllBytes(File, damaged);
            (read, refused) = IsRead() ? (read + 1, refused) : (read, refused + 1);
        }

        Assert.True(read > 0 && refused > 0, $"{read} read, {refused} refused");
    }

    [Fact]
    public void With_a_type_that_stands_in_itself_are_refused()
    {
        Write(metadata =>
        {
            var type = Declare(metadata, "Order", TypeAttributes.NestedPublic, default);
            metadata.AddNestedType(type, type);
        });

        Assert.False(IsRead());
    }

    [Fact]
    public void With_a_signature_that_names_itself_are_refused()
    {
        Write(metadata =>
        {
            // CLASS, and the first type specification, which is this one.
            var signature = metadata.GetOrAddBlob((byte[])[(byte)SignatureTypeKind.Class, (1 << 2) | 2]);
            Declare(metadata, "Order", TypeAttributes.Public, metadata.AddTypeSpecification(signature));
        });

        Assert.False(IsRead());
    }

    private void Write(Action<MetadataBuilder> declare)
    {
        var metadata = new MetadataBuilder();
        metadata.AddModule(0, metadata.GetOrAddString("Shop.dll"), metadata.GetOrAddGuid(Guid.Empty), default, default);
        metadata.AddAssembly(metadata.GetOrAddString("Shop"), new(1, 0, 0, 0), default, default, default, AssemblyHashAlgorithm.None);
        Declare(metadata, "<Module>", default, default);
        declare(metadata);
        var image = new BlobBuilder();
        new ManagedPEBuilder(PEHeaderBuilder.CreateLibraryHeader(), new(metadata), new()).Serialize(image);
        System.IO.File.WriteAllBytes(File, image.ToArray());
    }

    private static TypeDefinitionHandle Declare(MetadataBuilder metadata, string name, TypeAttributes attributes, EntityHandle baseType) => metadata.AddTypeDefinition(
        attributes, default, metadata.GetOrAddString(name), baseType, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));

    private bool IsRead()
    {
        try
        {
            CodeGraph.Of([(new("Shop.csproj", "net10.0", IsTest: false, File), AssemblyReader.Read(File, document => document, TestContext.Current.CancellationToken))]);
            return true;
        }
        catch (InvalidInputException)
        {
            return false;
        }
    }
}
