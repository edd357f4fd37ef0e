class TypeFacts
{
    bool IsType(IdentifierNameSyntax type)
    {
// ruleid: first-letter-of-a-missing-name
        return char.IsUpper(type.Identifier.ValueText[0]);
    }
}

// ok: first-letter-of-a-missing-name
class TypeFacts
{
    bool IsType(IdentifierNameSyntax type)
    {
        return type.Identifier.ValueText is [var first, ..] && char.IsUpper(first);
    }
}
