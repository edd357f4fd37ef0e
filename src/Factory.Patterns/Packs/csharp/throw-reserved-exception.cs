using System;

class Basket
{
    void Bad(Item item)
    {
        if (item is null)
        {
            // ruleid: throw-reserved-exception
            throw new NullReferenceException("item");
        }

        // ruleid: throw-reserved-exception
        var price = item.Price ?? throw new Exception("No price");
        // ruleid: throw-reserved-exception
        throw new ApplicationException();
    }

    void Good(Item item)
    {
        // ok: throw-reserved-exception
        ArgumentNullException.ThrowIfNull(item);
        // ok: throw-reserved-exception
        var price = item.Price ?? throw new InvalidOperationException("No price");
        // ok: throw-reserved-exception
        var kept = new Exception("not thrown");
        if (item.Place < 0)
        {
            // ok: throw-reserved-exception
            throw new IndexOutOfRangeException("The place is behind the end");
        }

        // ok: throw-reserved-exception
        throw new BasketException("Full");
    }
}
