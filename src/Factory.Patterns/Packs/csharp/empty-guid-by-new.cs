using System;

class Key
{
    // ruleid: empty-guid-by-new
    private Guid id = new Guid();

    void Bad()
    {
        // ruleid: empty-guid-by-new
        Save(new Guid());
    }

    void Good(byte[] bytes, string text)
    {
        // ok: empty-guid-by-new
        Save(Guid.NewGuid());
        // ok: empty-guid-by-new
        Save(new Guid(bytes));
        // ok: empty-guid-by-new
        Save(Guid.Empty);
    }
}
