namespace Factory.CodeModel.Graph;

/// <summary>How one symbol uses another.</summary>
public enum UseKind
{
    /// <summary>As its base class or one of its interfaces.</summary>
    Inherits,

    /// <summary>In the type of a field, property, event, parameter or result, or as a constraint.</summary>
    Signature,

    /// <summary>As an attribute, or named in one.</summary>
    Attribute,

    /// <summary>Calls it, creates it, or takes its address.</summary>
    Call,

    /// <summary>Reads or writes a field.</summary>
    Access,

    /// <summary>Names a type in a body: a cast, <c>typeof</c>, an array, a generic argument, a caught exception.</summary>
    Mention,
}
