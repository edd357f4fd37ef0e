class ParsedVariants
{
    CompilationUnitSyntax Parse(string text, CSharpParseOptions options, CancellationToken cancellation)
    {
// ruleid: parsed-before-its-depth
        return SyntaxFactory.ParseSyntaxTree(text, options, cancellationToken: cancellation).GetCompilationUnitRoot(cancellation);
    }
}

// ok: parsed-before-its-depth
class ParsedVariants
{
    ParsedVariants Parse(string text, CSharpParseOptions options, CancellationToken cancellation)
    {
        var depth = BracketDepth.Of(text, options, cancellation);
        return new(depth > BracketDepth.Limit ? [] : [SyntaxFactory.ParseSyntaxTree(text, options, cancellationToken: cancellation).GetCompilationUnitRoot(cancellation)], depth);
    }
}
