using System.Text;
using Bot.Documents;
using Bot.Knowledge;
using Bot.Privacy;
using Bot.Storage;
using Bot.Turns;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.Plan;

/// <summary>A plan that the bot once gave, back from a Word file, a text file or pasted words.</summary>
internal sealed class PlanImport(IDirectLineStore store, KnowledgeBase knowledge, PersonalDataFinder finder, TimeProvider clock)
{
    /// <summary>What a file that comes without words says.</summary>
    public const string Words = "Import my plan";

    private const string Pasted = "pastedPlan";
    private const int LargestText = 100_000;

    /// <summary>True where a file of a kind that a plan can be came with the message.</summary>
    public static bool HasFile(IMessageActivity activity) => activity.Attachments?.Any(IsDocument) == true;

    /// <summary>Puts a plan that was pasted aside, and short words for it in its place: a whole plan is no utterance.</summary>
    public static void TakePasted(ITurnContext context)
    {
        var activity = context.Activity;
        if (string.IsNullOrWhiteSpace(activity.Text) && HasFile(activity)) activity.Text = Words;
        if (activity.Text is not { } text || !text.TrimStart('\uFEFF', ' ').StartsWith(PlanDocument.Title, StringComparison.OrdinalIgnoreCase) || !text.Contains("\nGoal: ", StringComparison.Ordinal)) return;
        context.TurnState.Set(Pasted, text);
        // The plan is kept as a plan, and not once more as a line of the talk.
        TurnTransaction.Current?.KeepAs(Words);
        activity.Text = Words;
    }

    /// <returns>Null where none was pasted in this turn, or it is no plan.</returns>
    public ReadPlan? FromPasted(ITurnContext context) => context.TurnState.Get<string>(Pasted) is { } text ? Read(text.Split('\n')) : null;

    /// <returns>Null where no file of the message is a plan.</returns>
    public async Task<ReadPlan?> FromFilesAsync(IMessageActivity activity, CancellationToken cancellationToken)
    {
        foreach (var attachment in (activity.Attachments ?? []).Where(IsDocument))
        {
            var id = (attachment.ContentUrl ?? "").Split('/', '?').LastOrDefault(part => part.Length >= 32);
            // Only what was sent in this very talk: a file of another's is not read, whoever knows its address.
            if (id is null || await store.ReadUploadAsync(id, cancellationToken) is not { } file || file.Conversation != TurnTransaction.Current?.Conversation) continue;
            var lines = WordFile.ReadLines(file.Content) ?? (file.Content.Length <= LargestText ? Text(file.Content).Split('\n') : []);
            if (Read(lines) is { } plan) return plan;
        }
        return null;
    }

    // Editors save with a mark of their encoding, or in the one of their machine.
    private static string Text(byte[] bytes)
    {
        var text = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true).ReadToEnd();
        return text.Contains('\uFFFD', StringComparison.Ordinal) ? Encoding.Latin1.GetString(bytes) : text;
    }

    private ReadPlan? Read(IReadOnlyList<string> lines) =>
        PlanReader.Read(lines.Select(finder.Mask), id => knowledge.Current.Find(id) is not null, UkTime.Today(clock));

    private static bool IsDocument(Attachment attachment) =>
        attachment.ContentUrl is { Length: > 0 } && attachment.Name is { } name
        && (name.EndsWith(".docx", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".txt", StringComparison.OrdinalIgnoreCase));
}
