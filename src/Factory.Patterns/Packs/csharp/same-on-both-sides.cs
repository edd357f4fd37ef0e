class Box
{
    bool Bad(Box other)
    {
        // ruleid: same-on-both-sides
        if (width == width)
        {
            return false;
        }

        // ruleid: same-on-both-sides
        var difference = other.Height - other.Height;
        // ruleid: same-on-both-sides
        return isOpen && isOpen || other.Equals(other);
    }

    bool Good(Box other, double value)
    {
        // ok: same-on-both-sides
        var isNumber = value == value;
        // ok: same-on-both-sides
        this.width = width;
        // ok: same-on-both-sides
        var copy = new Box { width = width };
        // ok: same-on-both-sides
        var differs = reader.Read() == reader.Read();
        // ok: same-on-both-sides
        return width == other.width;
    }
}
