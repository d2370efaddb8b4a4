using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Talk;

/// <summary>What a button of one of our cards sends: the words that it says for the person, and what stood on its card. Cards stay in a talk and can be pressed long after.</summary>
internal sealed record PressedCard
{
    /// <summary>Name of an options card, of a plan's card, and of the card with the lines of a request.</summary>
    public const string OfList = "options";
    public const string OfPlan = "plan";
    public const string OfDraft = "lines";

    public string? Say { get; init; }

    /// <summary>What the options were for, and their ids with a space between.</summary>
    public string? Goal { get; init; }

    public string? List { get; init; }

    /// <summary>The mark of the plan as it stood.</summary>
    public string? Plan { get; init; }

    /// <summary>The reference of the request that was being made.</summary>
    public string? Draft { get; init; }

    /// <summary>Numbers of the boxes that are ticked, with a comma between.</summary>
    public string? Struck { get; init; }

    /// <summary>The name of the card, null where it is of no kind that can grow old.</summary>
    public string? Card => List is not null ? OfList : Plan is not null ? OfPlan : Draft is not null ? OfDraft : null;

    /// <returns>Null for typed words, and for values that are none of ours.</returns>
    public static PressedCard? In(IMessageActivity activity)
    {
        if (activity.Value is null) return null;
        try
        {
            return ObjectPath.MapValueTo<PressedCard>(activity.Value) is { } pressed && (pressed.Say ?? pressed.Struck) is not null ? pressed : null;
        }
        catch (Exception e) when (e is System.Text.Json.JsonException or InvalidOperationException or InvalidCastException or FormatException)
        {
            return null;
        }
    }
}
