class Scan
{
    void Bad(int[][] cells)
    {
        foreach (var row in cells)
        {
            foreach (var cell in row)
            {
                if (cell == 0)
                {
                    // ruleid: goto-used
                    goto found;
                }

                if (cell < 0)
                {
                    // ruleid: goto-used
                    goto failed;
                }
            }
        }

        found:
        return;
        failed:
        Report();
    }

    void Good(int kind)
    {
        switch (kind)
        {
            case 1:
                // ok: goto-used
                goto case 2;
            case 2:
                // ok: goto-used
                goto default;
            default:
                // ok: goto-used
                Goto(kind);
                break;
        }
    }
}
