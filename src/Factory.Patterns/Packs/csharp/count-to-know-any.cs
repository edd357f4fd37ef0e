using System.Collections.Generic;
using System.Linq;

class Cart
{
    void Bad(IEnumerable<Item> items)
    {
        // ruleid: count-to-know-any
        if (items.Count() == 0)
        {
            return;
        }

        // ruleid: count-to-know-any
        var hasGifts = items.Count(item => item.IsGift) > 0;
        // ruleid: count-to-know-any
        while (0 < Read().Count())
        {
        }
    }

    void Good(IEnumerable<Item> items, List<Item> list)
    {
        // ok: count-to-know-any
        var isEmpty = !items.Any();
        // ok: count-to-know-any
        var isFull = items.Count() > 10;
        // ok: count-to-know-any
        var isListEmpty = list.Count == 0;
    }
}
