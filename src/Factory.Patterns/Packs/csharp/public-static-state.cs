using System;
using System.Collections.Generic;

class Context
{
    // ruleid: public-static-state
    public static string User;

    // ruleid: public-static-state
    public static List<string> Names = new List<string>();

    // ok: public-static-state
    public static readonly string Empty = "";

    // ok: public-static-state
    public const int Limit = 10;

    // ok: public-static-state
    private static int count;

    // ok: public-static-state
    public int Size;

    // ok: public-static-state
    public static int Next() => count++;
}
