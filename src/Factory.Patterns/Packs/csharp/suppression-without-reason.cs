using System.Diagnostics.CodeAnalysis;

class Facade
{
    // ruleid: suppression-without-reason
    [SuppressMessage("Design", "CA1051")]
    public int Count;

    // ruleid: suppression-without-reason
    [SuppressMessage("Design", "CA1051:Do not declare visible fields", Justification = "<Pending>")]
    public int Size;

    // ruleid: suppression-without-reason
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Style", "IDE0060", Justification = "")]
    void Run(int unused)
    {
    }

    // ok: suppression-without-reason
    [SuppressMessage("Design", "CA1051", Justification = "The native side writes it (by offset)")]
    public int Offset;

    // ok: suppression-without-reason
    [SuppressMessage("Design", "CA1051", Justification = Reasons.Native)]
    public int Length;

    // ok: suppression-without-reason
    [Obsolete("Use SuppressMessage(...)")]
    public int Old;
}
