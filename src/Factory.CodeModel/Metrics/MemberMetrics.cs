namespace Factory.CodeModel.Metrics;

/// <summary>How large one member is.</summary>
/// <param name="Id">
/// Like a documentation comment's id, as far as syntax knows it (types as they are written):
/// <c>M:Shop.Order.Ship(string,int)</c>, <c>M:Shop.Order.Ship(string,int)/Local(int)</c>. Unique in its file: a second one with the same
/// id ends in <c>#2</c>.
/// </param>
/// <param name="Kind">What it is.</param>
/// <param name="Line">Where its name stands, from 1.</param>
/// <param name="Column">Where its name stands, from 1.</param>
/// <param name="Lines">From its first token behind the attributes to its last; a local function's lines are also its owner's.</param>
/// <param name="Parameters">How many a caller must know; an indexer's accessors have the indexer's.</param>
/// <param name="Nesting">The depth of nested <c>if</c>, <c>switch</c>, <c>try</c> and loop statements; <c>else if</c> does not deepen.</param>
/// <param name="Complexity">
/// McCabe's cyclomatic complexity (1976): 1 and one more for each decision. Decisions are <c>if</c>, loops, <c>case</c>, an arm of a
/// switch expression other than <c>_</c>, <c>when</c>, <c>catch</c>, <c>?:</c>, <c>&amp;&amp;</c>, <c>||</c>, <c>??</c>, <c>??=</c> and
/// the patterns <c>and</c> and <c>or</c>; <c>?.</c> is none. Lambdas count for their owner, local functions for themselves.
/// </param>
public sealed record MemberMetrics(
    string Id,
    MemberKind Kind,
    int Line,
    int Column,
    int Lines,
    int Parameters,
    int Nesting,
    int Complexity);
