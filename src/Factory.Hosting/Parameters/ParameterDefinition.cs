using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Factory.Hosting.Parameters;

/// <summary>A parameter of the build or of the host: its names, its type, and how to read and set its member.</summary>
internal sealed class ParameterDefinition
{
    private static readonly Type[] ArrayInterfaces =
        [typeof(IEnumerable<>), typeof(ICollection<>), typeof(IList<>), typeof(IReadOnlyCollection<>), typeof(IReadOnlyList<>)];

    private readonly ParameterAttribute attribute;
    private readonly Type type;

    public ParameterDefinition(MemberInfo member)
    {
        Member = member;
        var attributes = Attribute.GetCustomAttributes(member);
        attribute = attributes.OfType<ParameterAttribute>().Single();
        Name = ParameterName.Of(member);
        Key = ParameterName.Key(Name);
        type = member is PropertyInfo property ? property.PropertyType : ((FieldInfo)member).FieldType;
        var item = ItemOf(type);
        IsCollection = item is not null;
        ItemType = item ?? Nullable.GetUnderlyingType(type) ?? type;
        IsSecret = attributes.OfType<SecretAttribute>().Any();
        IsOnRequest = attributes.OfType<OnRequestAttribute>().Any();
        IsRequired = attributes.OfType<RequiredAttribute>().Any();
    }

    public MemberInfo Member { get; }

    public string Name { get; }

    /// <summary>The name without dashes and case.</summary>
    public string Key { get; }

    public string Option => ParameterName.Option(Name);

    /// <summary>The environment variable that gives it in any case: <c>FACTORY_NUGET_API_KEY</c>.</summary>
    public string Variable => $"FACTORY_{Option[2..].Replace('-', '_').ToUpperInvariant()}";

    public string? Description => attribute.Description;

    public string? Separator => attribute.Separator;

    public bool IsListed => attribute.List;

    public bool IsSecret { get; }

    /// <summary>Whether only who starts the build may give it, see <see cref="OnRequestAttribute"/>.</summary>
    public bool IsOnRequest { get; }

    public bool IsRequired { get; }

    public bool IsCollection { get; }

    /// <summary>The type of one value, never nullable.</summary>
    public Type ItemType { get; }

    /// <summary>Its type, for who declared it.</summary>
    public string TypeName => IsCollection && !type.IsSZArray ? $"{type.Name.Split('`')[0]}<{ItemType.Name}>" : ItemType.Name;

    /// <summary>Whether its presence alone means true.</summary>
    public bool IsFlag => ItemType == typeof(bool) && !IsCollection;

    public bool IsBuiltIn => Member.DeclaringType == typeof(HostOptions);

    /// <summary>Whether a text can become its value. Native code makes arrays of values only where the member names that array.</summary>
    public bool IsSupported => ValueParser.Supports(ItemType)
        && (RuntimeFeature.IsDynamicCodeSupported || !IsCollection || type.IsSZArray || !ItemType.IsValueType);

    public bool IsSettable => Member is FieldInfo or PropertyInfo { SetMethod: not null };

    public string Place => $"{Member.DeclaringType!.Name}.{ParameterName.Short(Member.Name)}";

    public object? Read(object owner) => Member is PropertyInfo property
        ? property.GetMethod!.Invoke(owner, BindingFlags.DoNotWrapExceptions, null, null, null)
        : ((FieldInfo)Member).GetValue(owner);

    public void Write(object owner, object value)
    {
        if (Member is PropertyInfo property)
        {
            property.SetMethod!.Invoke(owner, BindingFlags.DoNotWrapExceptions, null, [value], null);
            return;
        }

        ((FieldInfo)Member).SetValue(owner, value);
    }

    /// <summary>The value of the member: an array where it takes several.</summary>
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "IsSupported leaves only arrays of references, which all share their code")]
    public object Together(IReadOnlyList<object> values)
    {
        if (!IsCollection)
        {
            return values[0];
        }

        var array = type.IsSZArray ? Array.CreateInstanceFromArrayType(type, values.Count) : Array.CreateInstance(ItemType, values.Count);
        for (var index = 0; index < values.Count; index++)
        {
            array.SetValue(values[index], index);
        }

        return array;
    }

    /// <summary>Arrays, and the interfaces that arrays implement.</summary>
    private static Type? ItemOf(Type type)
    {
        if (type.IsSZArray)
        {
            return type.GetElementType();
        }

        return type.IsGenericType && ArrayInterfaces.Contains(type.GetGenericTypeDefinition()) ? type.GenericTypeArguments[0] : null;
    }
}
