namespace Factory.Gates.IntegrationReview.Criteria;

/// <summary>What a criterion's test says where the change is not there.</summary>
public enum BaseAnswer
{
    /// <summary>It passes: it proves nothing.</summary>
    Passes,

    /// <summary>It fails.</summary>
    Fails,

    /// <summary>It is skipped.</summary>
    IsSkipped,

    /// <summary>It did not run: no test of that name is found.</summary>
    IsNotFound,

    /// <summary>It did not come to its end in time.</summary>
    DoesNotEnd,

    /// <summary>Its project can't be compiled, or not be restored as the change writes it.</summary>
    DoesNotCompile,

    /// <summary>Packages could not be had, for a reason that does not lie in the change: it says nothing of the test.</summary>
    IsNotRestored,
}
