using Factory.Components.Hosts;
using Factory.Gates.Planning;
using Factory.Model.Faults;

namespace Factory.Components;

/// <summary>Adds <see cref="Plan"/> and <see cref="PlanStatus"/> to a build: plans are begun from what is known, and their states derived.</summary>
public interface IPlans : IHasTitle
{
    /// <summary>Where the states go.</summary>
    AbsolutePath PlansFile => FactoryDirectory / "plans.json";

    /// <summary>Begins a plan, and says what is similar to it.</summary>
    Target Plan => _ => _
        .Description("Begins a plan with the next free number, the similar work and the open questions: --title TEXT")
        .Executes(async () =>
        {
            if (Title.Length == 0)
            {
                throw new InvalidInputException("Plan", "it needs to know what the plan is called", "Give --title \"what will be different\"");
            }

            var plan = await NewPlan.WriteAsync(GateInput, Title, this.Cancellation());
            this.Show($"{plan.Path} is begun. Answer what stands in it, then ask PlanReview.");
            foreach (var work in plan.Similar)
            {
                this.Show($"similar: {work.ShownScore} {work.Text.Name}, {work.Text.Path}: {work.ShownWordList}");
            }

            this.Close(plan.Path);
        });

    /// <summary>Shows the plans, how far each is, and which of them overlap.</summary>
    Target PlanStatus => _ => _
        .Description("Shows plans with their states, as merged and released, and their overlaps")
        .Executes(async () =>
        {
            var overview = await PlanOverview.ReadAsync(GateInput, this.Cancellation());
            PlansJson.Write(overview, this.Writable(PlansFile));
            PlanTable.Lines(overview).ToList().ForEach(this.Show);
        });
}
