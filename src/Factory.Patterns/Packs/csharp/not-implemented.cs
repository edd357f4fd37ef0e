using System;

class Report
{
    void Bad()
    {
        // ruleid: not-implemented
        throw new NotImplementedException();
    }

    // ruleid: not-implemented
    string Title => throw new NotImplementedException("Later");

    void Good()
    {
        // ok: not-implemented
        throw new NotSupportedException("A report can't be changed");
    }

    // ok: not-implemented
    bool Is(Exception e) => e is NotImplementedException;

    // ok: not-implemented
    Type Known => typeof(NotImplementedException);
}
