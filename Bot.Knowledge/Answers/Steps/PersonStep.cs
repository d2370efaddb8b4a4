using System.Text.RegularExpressions;
using Bot.Knowledge.Content;
using Bot.Knowledge.Retrieval;

namespace Bot.Knowledge.Answers.Steps;

/// <summary>Meets the wish for a person with people and not with a page. A dialog that knows how to hand over comes before this.</summary>
internal sealed partial class PersonStep(KnowledgeBase knowledge) : IAnswerStep
{
    private static readonly string[] _contacts = ["hr-and-learning-and-development-l-d-team", "line-manager"];

    public Task<Answer?> RunAsync(AnswerTurn turn, CancellationToken cancellationToken) =>
        Task.FromResult<Answer?>(Wish().IsMatch(turn.Text)
            ? new Answer.Refused("person", "You would like to talk to a person. These people can help with learning and skills.", Contacts())
            : null);

    private List<Passage> Contacts() =>
        [.. _contacts.Select(knowledge.Current.Find).OfType<Entry>().Select(entry => new Passage($"{entry.Id}#0", entry, [], entry.Sections[0].Text, 1, 1, ["asked for a person"]))];

    // "Someone" with a speciality ("someone who knows about FLS") is still a wish for a person; "talk to my manager about" is a question.
    [GeneratedRegex(
        @"\b((speak|talk|chat|spoke|speaking|talking) (to|with) (a |an |the )?(real |actual |live )?(human|person|people|someone|some ?one|somone|somebody|anyone|anybody|adviser|advisor|agent|operator|colleague)|(get|give|want|need|find|put|connect)( me)?( to| with| through to)? (a |an )?(real |actual |live )?(human|person|adviser|advisor|agent|operator)\b|(a |any )?(human|real person) (help|please|being)|can (a|any) (human|person)|(someone|somebody|a person|an advis[eo]r)( \w+){0,5} (to )?(call|ring|phone|contact|email)(ing)? me( back)?|(call|ring|phone) me back|hand me over|(put|pass|transfer|connect|switch|refer) me (on |over )?(through|to|with)|(anyone|anybody|someone|somebody) (real )?(i|we) (can|could) (ring|call|phone|speak|talk|email|contact)|(speak|talk|chat) (to|with) (your|the|a) (supervisor|manager|boss|team)|not (a |the )?(bot|robot|machine|computer)|(who|whom) (can|could|do|should) (i|we) (talk|speak|turn|go|chat|write|email)( to)?( for (help|advice))?( about| with| on)? (my|our) (own )?(\w+ )?(development|career|learning|training|progress|plan|skills|future)|(if|when|because) (the|this|you|u|your)( \w+)? (bot )?(can'?t|cant|cannot|couldn'?t|doesn'?t|won'?t) help)\b",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Wish();
}
