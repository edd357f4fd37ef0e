interface IHasBuild
{
    BuildSettings Settings()
    {
        return new(Configuration, BuildFolder)
        {
// ruleid: foreign-output-said
            OnLine = this.Say,
        };
    }
}

// ok: foreign-output-said
interface IHasBuild
{
    BuildSettings Settings()
    {
        return new(Configuration, BuildFolder)
        {
            OnLine = this.Show,
        };
    }
}
