class Handle
{
    // ruleid: empty-finalizer
    ~Handle() { }
}

class Buffer
{
    // ruleid: empty-finalizer
    ~Buffer()
    {
    }
}

class Mapping
{
    // ok: empty-finalizer
    ~Mapping()
    {
        Free();
    }

    // ok: empty-finalizer
    // There was a ~Mapping() { } here.
    // ok: empty-finalizer
    int Flip(int bits) => ~Mask(bits);
}
