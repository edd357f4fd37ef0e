class Payment
{
    void Bad()
    {
        // ruleid: commented-out-code
        // var total = Sum(items);
        Pay();
        // ruleid: commented-out-code
        // log.Info("paid");
        // ruleid: commented-out-code
        // total = total + fee;
        // ruleid: commented-out-code
        // return Cancel(order);
        // ruleid: commented-out-code
        // if (isPaid)
        // {
    }

    // ruleid: commented-out-code
    // public void Refund(int amount)
    void Good()
    {
        // ok: commented-out-code
        // The total is paid at once; the fee comes later.
        Pay();
        // ok: commented-out-code
        // Returns nothing: Cancel(order) has been called by then.
        // ok: commented-out-code
        // return what is left to the customer;
        // ok: commented-out-code
        // if (as always) nothing is due, there is nothing to do.
        // ok: commented-out-code
        // public by contract
        // ok: commented-out-code
        /// var x = 1;
        Close();
        // ok: commented-out-code
        // see https://example.org/a;b=c;
    }
}
