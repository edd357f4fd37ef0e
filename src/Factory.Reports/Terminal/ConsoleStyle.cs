namespace Factory.Reports.Terminal;

/// <summary>How console text looks. The caller decides: it knows the terminal, pipes and <c>NO_COLOR</c>.</summary>
public enum ConsoleStyle
{
    /// <summary>Text alone.</summary>
    Plain,

    /// <summary>With the sixteen colours that every terminal theme defines, as ANSI escape sequences.</summary>
    Coloured,
}
