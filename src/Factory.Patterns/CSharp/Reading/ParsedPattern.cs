using Microsoft.CodeAnalysis;

namespace Factory.Patterns.CSharp.Reading;

/// <summary>A C# pattern as syntax.</summary>
/// <param name="Written">As it is written in the rule.</param>
/// <param name="Shape">What it is a pattern of.</param>
/// <param name="Items">Its nodes: one, or for a sequence all of them in order.</param>
/// <param name="Types">The types of typed metavariables, by where their identifier starts.</param>
internal sealed record ParsedPattern(string Written, PatternShape Shape, IReadOnlyList<SyntaxNode> Items, IReadOnlyDictionary<int, SyntaxNode> Types);
