using Microsoft.CodeAnalysis;

namespace Factory.Patterns.CSharp.Facts;

/// <summary>What a tree says beyond its syntax; each part is worked out when it is first asked for.</summary>
internal sealed class TreeFacts
{
    private readonly Lazy<FileFacts> names;

    public TreeFacts(SyntaxNode root)
    {
        names = new(() => new(root), LazyThreadSafetyMode.None);
        Scopes = new();
        Types = new(Scopes);
        Constants = new(Scopes);
    }

    public FileFacts Names => names.Value;

    public Scopes Scopes { get; }

    public TypeFacts Types { get; }

    public ConstantFacts Constants { get; }
}
