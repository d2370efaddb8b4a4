namespace Bot.Tests;

/// <summary>Tests of limits in real seconds, such as a model's: they run alone, so that a busy machine cannot make the product late.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class RealTime
{
    public const string Name = "Real time";
}
