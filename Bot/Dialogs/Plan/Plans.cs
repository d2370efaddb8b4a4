using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Knowledge;
using Bot.Knowledge.Content;
using Bot.Knowledge.Recommendation.Planning;
using Bot.Storage;
using Microsoft.Bot.Builder;

namespace Bot.Dialogs.Plan;

/// <summary>Each person's plan. It is theirs alone, in whatever talk they ask for it, and is kept for longer than a talk.</summary>
internal sealed class Plans(IStorage storage, TimeProvider clock) : BotState(storage, nameof(Plans))
{
    public async Task<StoredPlan> ReadAsync(ITurnContext context, CancellationToken cancellationToken) =>
        await CreateProperty<StoredPlan>("plan").GetAsync(context, () => new StoredPlan(), cancellationToken);

    /// <summary>The plan at the beginning of a talk about it. A talk that is run again, because the person went back, begins with what was there before.</summary>
    public async Task<StoredPlan> BeginAsync(ITurnContext context, bool isAgain, CancellationToken cancellationToken)
    {
        var stored = await ReadAsync(context, cancellationToken);
        if (isAgain) (stored.Json, stored.Touched) = (stored.Before, null);
        else stored.Before = stored.Json;
        await SaveChangesAsync(context, cancellationToken: cancellationToken);
        return stored;
    }

    /// <summary>Stores the plan with the turn.</summary>
    public async Task SaveAsync(ITurnContext context, DevelopmentPlan plan, int? touched, CancellationToken cancellationToken)
    {
        var stored = await ReadAsync(context, cancellationToken);
        stored.Id ??= Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        (stored.Json, stored.Touched) = (JsonSerializer.Serialize(plan, PlanJson.Default.DevelopmentPlan), touched);
        await SaveChangesAsync(context, cancellationToken: cancellationToken);
    }

    /// <summary>Adds an option of the knowledge base to the person's plan, which is made where there is none.</summary>
    /// <returns>The plan as it stands now.</returns>
    public async Task<DevelopmentPlan> AddAsync(ITurnContext context, Entry entry, string goal, PlanMaker maker, CancellationToken cancellationToken)
    {
        var plan = (await ReadAsync(context, cancellationToken)).Plan ?? Begin(goal);
        if (plan.Actions.All(action => action.EntryId != entry.Id)) plan = (plan with { Actions = [.. plan.Actions, maker.ActionOf(entry)] }).Sorted();
        await SaveAsync(context, plan, null, cancellationToken);
        return plan;
    }

    /// <summary>A plan with nothing in it yet.</summary>
    public DevelopmentPlan Begin(string goal) => new() { Goal = goal, MadeOn = UkTime.Today(clock) };

    protected override string GetStorageKey(ITurnContext turnContext) =>
        KnownPerson.PlanKeyOf(turnContext.Activity.ChannelId ?? "", turnContext.Activity.From?.Id ?? throw new InvalidOperationException("A plan belongs to a person, and nobody spoke."));
}

/// <summary>A plan as it is kept.</summary>
internal sealed class StoredPlan
{
    /// <summary>The same for all forms of one plan, so that a calendar replaces its events.</summary>
    public string? Id { get; set; }

    public string? Json { get; set; }

    /// <summary>As it was when the talk about it began.</summary>
    public string? Before { get; set; }

    /// <summary>The action that was spoken of last.</summary>
    public int? Touched { get; set; }

    [JsonIgnore]
    public DevelopmentPlan? Plan => Json is null ? null : JsonSerializer.Deserialize(Json, PlanJson.Default.DevelopmentPlan);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(DevelopmentPlan))]
internal sealed partial class PlanJson : JsonSerializerContext;
