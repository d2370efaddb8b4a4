using System.Diagnostics;
using System.Globalization;
using System.Text;
using Bot.Dialogs.Talk;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Answers.Checking;
using Bot.Knowledge.Answers.Composing;
using Bot.Knowledge.Answers.Understanding;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;
using Activity = Microsoft.Bot.Schema.Activity;

namespace Bot.Dialogs.Ask;

/// <summary>An answer as a message: whole as text, with buttons for what can come next.</summary>
internal static class AnswerReply
{
    // After this many misses in a row the person is told plainly that somebody else can help better.
    private const int MissesBeforePerson = 2;

    public static Activity For(Answer answer, int misses) => answer switch
    {
        Answer.Found found => Reply.With(Found(found), [.. found.FollowUps.Take(1), Reply.Helped, Reply.DidNotHelp, Reply.FindSomething, Reply.SpeakToAPerson]),
        Answer.Partial partial => Reply.With(
            $"{Found(partial.Known)}\n\nI could not find an answer to this part: {PlainText.Escape(partial.Missing)}. A person may know.",
            [Reply.SpeakToAPerson, Reply.Helped, Reply.DidNotHelp, .. partial.Known.FollowUps]),
        Answer.Clarify clarify => Reply.With(clarify.Prompt, [.. clarify.Choices, .. misses >= MissesBeforePerson ? [Reply.SpeakToAPerson] : Array.Empty<string>()]),
        Answer.NotFound { Wish: var wish and not Wish.None } when WishWords.For(wish) is { } words => Reply.With(words.Text, [words.Button, Reply.SpeakToAPerson]),
        Answer.NotFound notFound => Reply.With(NotFound(notFound, misses), [Reply.SpeakToAPerson, .. notFound.Nearest.Count > 0 ? notFound.Nearest.Select(About) : [Reply.FindSomething]]),
        Answer.Refused refused => Reply.With(Refused(refused), [Reply.SpeakToAPerson]),
        _ => throw new UnreachableException(),
    };

    /// <summary>The beginning of what <see cref="For"/> says of the same answer once it is whole.</summary>
    public static string SoFar(Answer.Found found) => Body(found).ToString();

    private static string Found(Answer.Found found)
    {
        var text = Body(found);
        text.Append(found.Citations.DistinctBy(citation => citation.EntryId).Count() == 1 ? "\n\n**Source**" : "\n\n**Sources**");
        foreach (var source in found.Citations.GroupBy(citation => citation.EntryId)) text.Append("\n\n").Append(Line([.. source]));
        return text.ToString();
    }

    private static StringBuilder Body(Answer.Found found)
    {
        var text = new StringBuilder();
        if (found.ReadAs is { } readAs) text.Append("I read this as: ").Append(PlainText.Escape(readAs)).Append("\n\n");
        if (found.Verdict is { } verdict) text.Append(SiteNames.Unlinked(verdict)).Append("\n\n");
        return text.Append(found.Compared.Count > 1 ? SideBySide(found) : Sentences(found, found.Sentences));
    }

    // Each option's sentences stand together under its name.
    private static string SideBySide(Answer.Found found) =>
        string.Join("\n\n", found.Sentences.GroupBy(sentence => found.Citations[sentence.Citation - 1].EntryId).Select(group =>
            found.Compared.Contains(group.Key) ? $"**{found.Citations[group.First().Citation - 1].Title}**: {Sentences(found, group)}" : Sentences(found, group)));

    // Items of a list stand one under another, with the heading that they stood under where no sentence leads to them.
    private static string Sentences(Answer.Found found, IEnumerable<AnswerSentence> sentences)
    {
        var text = new StringBuilder();
        AnswerSentence? before = null;
        foreach (var sentence in sentences)
        {
            var isItem = IsItem(sentence);
            var opensList = isItem && (before is null || !IsItem(before) || before.Citation != sentence.Citation);
            if (opensList && before?.Citation != sentence.Citation && found.Citations[sentence.Citation - 1].HeadingPath is [.., var heading])
                text.Append(before is null ? "" : "\n\n").Append(heading.TrimEnd(':', '.', '?')).Append(':');
            text.Append(isItem ? "\n- " : before is null ? "" : IsItem(before) ? "\n\n" : " ").Append(SiteNames.Unlinked(sentence.Text)).Append(CultureInfo.InvariantCulture, $" [{sentence.Citation}]");
            before = sentence;
        }
        return text.ToString();
    }

    private static bool IsItem(AnswerSentence sentence) => sentence.Text is [.., not ('.' or '!' or '?' or ':' or '”' or '"')];

    // Two passages of one entry have one source: it is named once, with both numbers.
    private static string Line(IReadOnlyList<Citation> citations)
    {
        var citation = citations[0];
        var line = SiteNames.Unlinked(citation.SourceLine);
        var source = citation.Url is { } url ? $"[{line}]({url})" : line;
        return $"{string.Concat(citations.Select(one => $"[{one.Number}]"))} {citation.Title}: {source} ({citation.When}).";
    }

    private static string NotFound(Answer.NotFound notFound, int misses)
    {
        var text = new StringBuilder("I do not know. I found nothing in the knowledge base that answers this.");
        if (notFound.Nearest.Count > 0)
        {
            text.Append(" These pages are the nearest:");
            foreach (var passage in notFound.Nearest) text.Append("\n- ").Append(Nearest(passage.Entry, passage == notFound.Nearest[0]));
            text.Append('\n');
        }
        text.Append(misses >= MissesBeforePerson
            ? "\nI have missed twice now, so a person will help you better. Shall I pass you to a learning adviser?"
            : "\nTry other words, or ask to speak to a person.");
        return text.ToString();
    }

    // The first one says at once what it is about, so that nobody must open it to see.
    private static string Nearest(Entry entry, bool isFirst) =>
        isFirst && !entry.IsSample && SentenceSplitter.Split(entry.Sections[0].Text) is [var opening, ..] && !StrangeOrder.In(opening) ? $"**{entry.Title}**: {SiteNames.Unlinked(opening)}" : entry.Title;

    private static string Refused(Answer.Refused refused)
    {
        var text = new StringBuilder(refused.Text);
        if (refused.Contacts.Count > 0) text.Append('\n');
        foreach (var contact in refused.Contacts) text.Append("\n- **").Append(contact.Entry.Title).Append("**: ").Append(contact.Text.Contains('\n', StringComparison.Ordinal) ? "\n   - " : "").AppendJoin("\n   - ", contact.Text.Split('\n').Select(SiteNames.Unlinked));
        return text.ToString();
    }

    private static string About(Passage passage) => $"Tell me about {passage.Entry.Title}";
}
