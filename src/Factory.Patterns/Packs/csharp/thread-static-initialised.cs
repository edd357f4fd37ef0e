using System;
using System.Text;
using System.Threading;

class Scratch
{
    [ThreadStatic]
    // ruleid: thread-static-initialised
    private static StringBuilder text = new StringBuilder();

    [ThreadStatic]
    // ruleid: thread-static-initialised
    internal static int depth = 1;

    [ThreadStatic]
    // ok: thread-static-initialised
    private static StringBuilder? late;

    // ok: thread-static-initialised
    private static readonly ThreadLocal<StringBuilder> Local = new(() => new StringBuilder());

    [Obsolete]
    // ok: thread-static-initialised
    private static int other = 1;
}
