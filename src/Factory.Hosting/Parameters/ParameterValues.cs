using System.Linq.Expressions;
using System.Reflection;
using Factory.Model.Faults;

namespace Factory.Hosting.Parameters;

/// <summary>The values that were given, converted once. Null results are never recomputed and nothing outlives the build.</summary>
internal sealed class ParameterValues(IReadOnlyDictionary<string, object> values)
{
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public static ParameterValues None => new(new Dictionary<string, object>());

    /// <summary>The value of the parameter that the lambda names.</summary>
    public T? Find<T>(LambdaExpression parameter)
    {
        var member = MemberOf(parameter);
        var key = ParameterName.Key(ParameterName.Of(member));
        asked.Add(key);
        return values.TryGetValue(key, out var value) ? (T)value : default;
    }

    /// <summary>Whether a getter has asked for it; one that never does makes the parameter void.</summary>
    public bool WasAsked(string key) => asked.Contains(key);

    /// <summary>The property or field that the lambda reads.</summary>
    public static MemberInfo MemberOf(LambdaExpression parameter)
    {
        var body = parameter.Body is UnaryExpression { NodeType: ExpressionType.Convert } cast ? cast.Operand : parameter.Body;
        return body is MemberExpression { Member: PropertyInfo or FieldInfo } access
            ? access.Member
            : throw new InvalidInputException(parameter.Body.ToString(), "this names no parameter", "Write () => X, with X a property");
    }
}
