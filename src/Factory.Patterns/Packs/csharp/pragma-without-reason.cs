/* ruleid: pragma-without-reason */
#pragma warning disable CS0618
class Old
{
    /* ruleid: pragma-without-reason */
    #pragma warning disable CA1822, CA1823
    void Run()
    {
    }
    #pragma warning restore CA1822, CA1823
}

class New
{
    /* ok: pragma-without-reason */
#pragma warning disable CS0618 // The old name is part of the protocol
    void Run()
    {
    }

    /* ok: pragma-without-reason */
#pragma warning restore CS0618

    /* ok: pragma-without-reason */
#pragma warning disable CS1591

    /* ok: pragma-without-reason */
    // The native side writes it.
#pragma warning disable CS0649
    int written;

    string text = """
        /* ok: pragma-without-reason */
        #pragma warning disable CS0168
        """;
}
