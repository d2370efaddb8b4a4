using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Sdk;
using Bot.Storage;
using Microsoft.Bot.Schema;

namespace Bot.Turns;

/// <summary>What a person gets when their turn is given up: one fixed sentence with the turn's id, never an exception's text.</summary>
internal static class TurnFailure
{
    public const string AdaptiveCardAction = "adaptiveCard/action";
    private const int ServerError = 500;

    public static string Sentence(string turnId) =>
        $"Sorry, something went wrong on our side and I could not finish that. Please try again, or quote {turnId} if you report it.";

    /// <summary>The commit that parks the turn and tells the person, in the way that the activity asks for.</summary>
    public static TurnCommit Park(TurnTransaction turn, string reason, string? claimNextFor, WordsToKeep keep)
    {
        var activity = ReadOrNull(turn);
        var tells = activity is { Type: ActivityTypes.Message, Conversation: not null };
        var waits = activity?.DeliveryMode == DeliveryModes.ExpectReplies;
        if (activity is not null && tells && !waits) OutgoingActivities.Add(turn, Apology(turn, activity), SendKind.Send);
        var answer = activity switch
        {
            { Type: ActivityTypes.Invoke, Name: AdaptiveCardAction } => new TurnAnswer(200, ErrorOfCard(ServerError, Sentence(turn.TurnId))),
            { Type: ActivityTypes.Invoke } => new TurnAnswer(ServerError, null),
            not null when waits => new TurnAnswer(200, ActivityJson.WriteBody(new ExpectedReplies { Activities = tells ? [Apology(turn, activity)] : [] })),
            _ => null,
        };
        var parked = ParkedWords.Of(turn.Claim.Activity, keep);
        if (parked?["text"]?.ToString() is { Length: > 0 } text) turn.KeepAs(text);
        return turn.ToCommit(answer, claimNextFor) with { ParkedBecause = reason, Parked = parked is null ? null : System.Text.Encoding.UTF8.GetBytes(parked.ToJsonString()) };
    }

    /// <summary>The answer to a card's action that could not be done, as channels show it.</summary>
    public static byte[] ErrorOfCard(int status, string message) => System.Text.Encoding.UTF8.GetBytes(new JsonObject
    {
        ["statusCode"] = status,
        ["type"] = "application/vnd.microsoft.error",
        ["value"] = new JsonObject
        {
            ["code"] = status.ToString(CultureInfo.InvariantCulture),
            ["message"] = message,
        },
    }.ToJsonString());

    private static Activity Apology(TurnTransaction turn, Activity activity)
    {
        var apology = activity.CreateReply(Sentence(turn.TurnId));
        apology.InputHint = InputHints.AcceptingInput;
        return apology;
    }

    private static Activity? ReadOrNull(TurnTransaction turn)
    {
        try
        {
            return turn.ReadActivity();
        }
        catch (System.Text.Json.JsonException)
        {
            return null;
        }
    }
}
