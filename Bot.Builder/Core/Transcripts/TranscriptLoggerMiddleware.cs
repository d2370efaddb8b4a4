using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Trace = System.Diagnostics.Trace;

namespace Microsoft.Bot.Builder;

/// <summary>Takes down what arrives, leaves, is replaced and is withdrawn, in that order, once the turn is over.</summary>
/// <remarks>What is taken down is a copy of the moment, so that later changes do not show. A logger that fails does not fail the turn.</remarks>
public class TranscriptLoggerMiddleware(ITranscriptLogger transcriptLogger) : IMiddleware
{
    private readonly ITranscriptLogger _logger = transcriptLogger ?? throw new ArgumentNullException(nameof(transcriptLogger));

    public async Task OnTurnAsync(ITurnContext turnContext, NextDelegate nextTurn, CancellationToken cancellationToken)
    {
        BotAssert.ContextNotNull(turnContext);
        ArgumentNullException.ThrowIfNull(nextTurn);
        var clock = turnContext.TurnState.Get<TimeProvider>() ?? TimeProvider.System;
        var transcript = new ConcurrentQueue<Activity>();
        TakeDownIncoming(turnContext.Activity, transcript, clock);
        TakeDownOutgoing(turnContext, transcript, clock);
        try
        {
            await nextTurn(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            await FlushAsync(transcript).ConfigureAwait(false);
        }
    }

    private static void TakeDownIncoming(Activity incoming, ConcurrentQueue<Activity> transcript, TimeProvider clock)
    {
        // The bot's own "continue this conversation" is no part of what was said.
        if (incoming is { Type: ActivityTypes.Event, Name: ActivityEventNames.ContinueConversation })
            return;
        var copy = Copy(incoming);
        copy.From ??= new ChannelAccount();
        if (string.IsNullOrEmpty(copy.From.Role))
            copy.From.Role = RoleTypes.User;
        copy.Timestamp ??= clock.GetUtcNow();
        transcript.Enqueue(copy);
    }

    private static void TakeDownOutgoing(ITurnContext turnContext, ConcurrentQueue<Activity> transcript, TimeProvider clock)
    {
        turnContext.OnSendActivities(async (_, activities, send) =>
        {
            var responses = await send().ConfigureAwait(false);
            foreach (var activity in activities)
            {
                var copy = Copy(activity);
                copy.Timestamp ??= clock.GetUtcNow();
                // Replies that wait for the end of the turn have no id yet, and pages are cut by id.
                copy.Id ??= $"g_{Guid.CreateVersion7(clock.GetUtcNow()):N}";
                transcript.Enqueue(copy);
            }

            return responses;
        });
        turnContext.OnUpdateActivity(async (_, activity, update) =>
        {
            var response = await update().ConfigureAwait(false);
            var copy = Copy(activity);
            copy.Type = ActivityTypes.MessageUpdate;
            copy.Timestamp = clock.GetUtcNow();
            transcript.Enqueue(copy);
            return response;
        });
        turnContext.OnDeleteActivity(async (_, reference, delete) =>
        {
            await delete().ConfigureAwait(false);
            var deleted = new Activity { Type = ActivityTypes.MessageDelete, Timestamp = clock.GetUtcNow() }.ApplyConversationReference(reference);
            deleted.Id = reference.ActivityId!;
            transcript.Enqueue(deleted);
        });
    }

    private async Task FlushAsync(ConcurrentQueue<Activity> transcript)
    {
        while (transcript.TryDequeue(out var activity))
        {
            try
            {
                await _logger.LogActivityAsync(activity).ConfigureAwait(false);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Trace.TraceError($"A transcript lost activity {activity.Id}: {e.GetType().Name}");
            }
        }
    }

    private static Activity Copy(Activity activity)
    {
        var shape = ProtocolJson.Shape<Activity>();
        return JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(activity, shape), shape)!;
    }
}
