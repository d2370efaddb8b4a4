namespace Bot.Turns;

/// <summary>Runs the bot on the activity of a transaction. In service this is <c>AdvisorAdapter</c>.</summary>
/// <returns>The answer for a caller that waits; null when the activity asks for none.</returns>
internal delegate Task<TurnAnswer?> TurnHandler(TurnTransaction turn, CancellationToken cancellationToken);
