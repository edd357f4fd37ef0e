class Switch
{
    void Bad(bool isOn)
    {
        // ruleid: compared-with-true
        if (isOn == true)
        {
            return;
        }

        bool isOff = Read();
        // ruleid: compared-with-true
        var isUnknown = isOff != false;
    }

    void Good(bool isOn, bool? maybe, Lamp? lamp)
    {
        // ok: compared-with-true
        if (isOn)
        {
            return;
        }

        // ok: compared-with-true
        var isSet = maybe == true;
        // ok: compared-with-true
        var isLit = lamp?.IsLit == true;
    }
}
