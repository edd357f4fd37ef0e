namespace Factory.Model.Policy;

/// <summary>Who answers for something: a name that decisions, patterns, rules and waivers give as their owner.</summary>
/// <param name="Name">As they write it.</param>
/// <param name="Contact">Where the team is reached.</param>
public sealed record HandoverTeam(string Name, string Contact);
