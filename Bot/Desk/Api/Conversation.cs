using System.Globalization;
using Bot.Handoff.Cases;
using Bot.Handoff.Desks;

namespace Bot.Desk.Api;

/// <summary>The talk within a case's history: what was said, with later words in place of those they replaced.</summary>
internal static class Conversation
{
    public static IReadOnlyList<Message> Of(CasePage page, string person)
    {
        List<Message> messages = [];
        Dictionary<string, long> sent = new(StringComparer.Ordinal);
        foreach (var (at, what) in page.History)
        {
            if (what.Kind is not (Happened.Said or Happened.Replied or Happened.Warned)) continue;
            var replaced = what.Kind == Happened.Said && what.What is { } edited && sent.TryGetValue(edited, out var number) ? number : what.Kind == Happened.Replied ? what.Edits : null;
            if (replaced is { } old && messages.FindIndex(message => message.Id == old) is >= 0 and var place)
            {
                messages[place] = messages[place] with { Text = what.Text ?? "", Mark = "changed" };
                continue;
            }
            if (what.MessageId is { } id) sent[id] = what.Number;
            messages.Add(Draw(at, what, person, page.Case));
        }
        return messages;
    }

    private static Message Draw(DateTimeOffset at, CaseHappening what, string person, CaseView it)
    {
        var files = what.Files.Select((file, place) => new FileLine(string.Create(CultureInfo.InvariantCulture, $"{what.Number}-{place}"), file.Name, FileEndpoints.ElsewhereOf(file))).ToList();
        return what.Kind switch
        {
            Happened.Said => new Message(what.Number, "person", person, what.Text ?? "", at, what.Number <= it.ReadUpTo ? "read" : null, files),
            Happened.Replied => new Message(what.Number, "adviser", what.By.Name ?? "Adviser", what.Text ?? "", at, what.Number <= it.SeenUpTo ? "read" : "sent", files),
            _ => new Message(what.Number, "bot", "Bot", $"The bot showed the contacts for {what.What}.", at, null, files),
        };
    }
}
