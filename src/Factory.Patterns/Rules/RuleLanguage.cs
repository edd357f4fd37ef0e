namespace Factory.Patterns.Rules;

/// <summary>What a rule's patterns are written in, and so what its files are read as.</summary>
public enum RuleLanguage
{
    /// <summary>C#, parsed.</summary>
    CSharp,

    /// <summary>Words and brackets of any text file (<c>generic</c>).</summary>
    Generic,

    /// <summary>Regular expressions over any text file (<c>regex</c>, <c>none</c>).</summary>
    Regex,
}
