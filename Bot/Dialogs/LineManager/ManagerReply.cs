using System.Text;
using Bot.Dialogs.Talk;
using Bot.Files;
using Bot.Knowledge.Recommendation;
using Bot.Knowledge.Recommendation.Planning;
using Microsoft.Bot.Schema;

namespace Bot.Dialogs.LineManager;

/// <summary>What a manager gets, as messages that are whole without the files.</summary>
internal static class ManagerReply
{
    public const string NoNames = "I keep no name of anybody in your team, and I say \"your report\".";
    public const string ForTalk = "Guidance for the talk";

    public static Activity Options(ManagerRequest request, IReadOnlyList<RecommendedItem> options, GivenFile word, GivenFile plain)
    {
        var text = new StringBuilder("Options for your report (").Append(PlainText.Escape(ManagerBrief.Asked(request))).Append("):");
        for (var at = 0; at < options.Count; at++)
        {
            var item = options[at];
            text.Append("\n\n").Append(at + 1).Append(". **").Append(item.Entry.Title).Append("**").Append(item.IsSample ? " (sample data)" : "").Append("\n   - Why: ").Append(item.Reason);
            if (item.Time is { } time) text.Append("\n   - Time: ").Append(time);
            if (item.Cost is { } cost) text.Append("\n   - Cost: ").Append(cost);
            foreach (var duty in ManagerDuties.For(item.Entry)) text.Append("\n   - You: ").Append(duty);
            foreach (var check in item.Checks) text.Append("\n   - Check: ").Append(check);
            text.Append("\n   - Source: ").Append(item.SourceLine);
        }
        return WithFiles(text, word, plain);
    }

    public static Activity Team(ManagerRequest request, TeamSet set, GivenFile word, GivenFile plain)
    {
        var text = new StringBuilder("For your team (").Append(PlainText.Escape(ManagerBrief.Asked(request))).Append("), this fits:");
        foreach (var option in set.Chosen)
        {
            text.Append("\n- **").Append(option.Title).Append("**: ").Append(ManagerBrief.Pounds(option.CostEach)).Append(" each");
            if (option.Days is { } days) text.Append(System.Globalization.CultureInfo.InvariantCulture, $", {days:0.##} days");
        }
        if (set.Chosen.Count == 0) text.Append("\n- Nothing that I know of fits all the limits.");
        text.Append("\n\n").Append(ManagerBrief.Totals(request, set));
        if (set.LeftOut.Count > 0) text.Append("\n\nLeft out, and why:");
        foreach (var left in set.LeftOut) text.Append("\n- ").Append(left.Option.Title).Append(": ").Append(left.Why);
        return WithFiles(text, word, plain);
    }

    public static Activity Guidance(ManagerGuidance guidance)
    {
        var text = new StringBuilder("For a development talk with your report:");
        foreach (var part in guidance.Parts) text.Append("\n\n**").Append(part.Heading).Append("**\n\n").Append(part.Text).Append(" Source: ").Append(part.Source).Append('.');
        text.Append("\n\n**Sharing opportunities fairly**\n\n").Append(guidance.Moderation);
        return Reply.With(text.ToString(), ["Options for my report", Reply.SpeakToAPerson]);
    }

    private static Activity WithFiles(StringBuilder text, GivenFile word, GivenFile plain)
    {
        text.Append("\n\nA one-page brief to share: [Word document](").Append(word.Link).Append("), [plain text](").Append(plain.Link).Append("). The links end soon.\n\n").Append(NoNames);
        var reply = Reply.With(text.ToString(), [ForTalk, Reply.SpeakToAPerson, Reply.StartAgain]);
        reply.Attachments = [word.Attachment, plain.Attachment];
        return reply;
    }
}
