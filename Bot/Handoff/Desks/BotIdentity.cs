using Bot.Turns;

namespace Bot.Handoff.Desks;

/// <summary>As whom the bot speaks first, where no activity came in before.</summary>
internal sealed record BotIdentity(string AppId)
{
    // The claims that a token for this bot carries; without a registration the channel is unsigned.
    public TurnCaller Caller => AppId.Length == 0 ? TurnCaller.OwnDoor : new TurnCaller([new CallerClaim("aud", AppId), new CallerClaim("appid", AppId)], "own", null, null);
}
