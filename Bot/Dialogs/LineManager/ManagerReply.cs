using System.Text;
using Bot.Dialogs.Recommend;
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

    /// <param name="missed">Limits that nothing keeps to: the options are then what comes nearest.</param>
    public static Activity Options(ManagerRequest request, IReadOnlyList<RecommendedItem> options, IReadOnlyList<ListLimit> missed, GivenFile word, GivenFile plain)
    {
        var asked = PlainText.Escape(ManagerBrief.Asked(request));
        var text = new StringBuilder(missed.Count == 0 ? $"Options for your report ({asked}):" : $"Nothing that I know of for your report ({asked}) says that it {string.Join(" or ", missed.Select(limit => limit.Claim))}. {(options.Count == 1 ? "This comes" : "These come")} nearest:");
        for (var at = 0; at < options.Count; at++)
        {
            var item = options[at];
            text.Append("\n\n").Append(at + 1).Append(". **").Append(item.Entry.Title).Append("**").Append(item.IsSample ? " (sample data)" : "").Append("\n   - Why: ").Append(item.Reason);
            if (item.Time is { } time) text.Append("\n   - Time: ").Append(time);
            if (item.Cost is { } cost) text.Append("\n   - Cost: ").Append(cost);
            var duties = ManagerDuties.For(item.Entry);
            foreach (var duty in duties) text.Append("\n   - You: ").Append(duty);
            foreach (var check in item.Checks.Where(check => !duties.Any(duty => duty.EndsWith(check, StringComparison.Ordinal)))) text.Append(item.OnlyFor.Contains(check) ? "\n   - Open only to some: " : "\n   - Check: ").Append(check);
            text.Append("\n   - Source: ").Append(item.SourceLine);
        }
        return WithFiles(text, word, plain);
    }

    public static Activity Team(ManagerRequest request, TeamSet set, IReadOnlyList<RecommendedItem> looked, GivenFile word, GivenFile plain)
    {
        var text = new StringBuilder(set.Chosen.Count > 0 ? "For your team (" : "Nothing that I know of fits all the limits for your team (")
            .Append(PlainText.Escape(ManagerBrief.Asked(request))).Append(set.Chosen.Count > 0 ? "), everybody can do this:" : ").");
        for (var at = 0; at < set.Chosen.Count; at++)
        {
            var option = set.Chosen[at];
            text.Append("\n\n").Append(at + 1).Append(". **").Append(option.Title).Append("**: ").Append(ManagerBrief.Facts(option));
            foreach (var duty in ManagerDuties.For(looked.First(item => item.Entry.Id == option.Id).Entry)) text.Append("\n   - You: ").Append(duty);
        }
        if (set.Chosen.Count > 0) text.Append("\n\n").Append(ManagerBrief.Totals(request, set));
        if (set.LeftOut.Count > 0) text.Append("\n\nLeft out, and why:");
        foreach (var (why, titles) in ManagerBrief.Reasons(set)) text.Append("\n- ").Append(why).Append(": ").Append(titles).Append('.');
        if (looked.Any(item => item.IsSample && set.Chosen.Any(option => option.Id == item.Entry.Id))) text.Append("\n\nThe sessions marked as samples are made-up examples.");
        return WithFiles(text, word, plain);
    }

    public static Activity Guidance(ManagerGuidance guidance)
    {
        var text = new StringBuilder("For a development talk:");
        Append(text, guidance.Parts);
        text.Append("\n\n**Sharing opportunities fairly**\n\n").Append(guidance.Moderation);
        return Reply.With(text.ToString(), ["Options for my report", Reply.SpeakToAPerson]);
    }

    /// <summary>What nobody has written down is said first, and what there is instead.</summary>
    public static Activity Sharing(ManagerGuidance guidance)
    {
        var text = new StringBuilder(guidance.Moderation);
        Append(text, guidance.Parts.Where(part => part.Heading is ManagerGuidance.Expected));
        return Reply.With(text.ToString(), [ForTalk, Reply.SpeakToAPerson]);
    }

    public static Activity Adjustments(ManagerGuidance guidance)
    {
        var text = new StringBuilder("Ask them what would help, and agree it together. You need not know the reason, and neither do I.");
        Append(text, guidance.Adjustments);
        text.Append("\n\nThe same learning is open to them as to everybody. Tell whoever runs it beforehand what has been agreed.");
        return Reply.With(text.ToString(), ["Options for my report", ForTalk, Reply.SpeakToAPerson]);
    }

    private static void Append(StringBuilder text, IEnumerable<GuidancePart> parts)
    {
        foreach (var part in parts) text.Append("\n\n**").Append(part.Heading).Append("**\n\n").Append(part.Text).Append(" Source: ").Append(part.Source).Append('.');
    }

    private static Activity WithFiles(StringBuilder text, GivenFile word, GivenFile plain)
    {
        text.Append("\n\nA one-page brief to share: [Word document](").Append(word.Link).Append("), [plain text](").Append(plain.Link).Append("). The links end soon.\n\n").Append(NoNames);
        var reply = Reply.With(text.ToString(), [ForTalk, Reply.SpeakToAPerson, Reply.StartAgain]);
        reply.Attachments = [word.Attachment, plain.Attachment];
        return reply;
    }
}
