using System.Diagnostics;

class Step
{
    void Bad()
    {
        // ruleid: debugger-left-in
        Debugger.Break();
        Run();
        // ruleid: debugger-left-in
        Debugger.Launch();
    }

    void Good(Options options)
    {
        if (options.IsDebugging)
        {
            // ok: debugger-left-in
            Debugger.Launch();
        }

        // ok: debugger-left-in
        var isAttached = Debugger.IsAttached;
        // ok: debugger-left-in
        horse.Break();
    }
}
