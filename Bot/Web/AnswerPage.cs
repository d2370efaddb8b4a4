using System.Diagnostics;
using Bot.Department;
using Bot.Knowledge.Answers;
using Bot.Knowledge.Retrieval;

namespace Bot.Web;

/// <summary>An answer as a page of plain HTML: each sentence with the number of its source.</summary>
internal static class AnswerPage
{
    public static Html Draw(string question, Answer answer, IList<DepartmentContact> contacts) => Html.Of($"""
        <a class="govuk-link" href="./">Back to the start</a>
        <h1 class="govuk-heading-m answer-question">{question}</h1>
        {Body(answer)}
        {AskForm.Empty("Ask another question")}
        {ContactList.Draw(contacts)}
        """);

    private static Html Body(Answer answer) => answer switch
    {
        Answer.Found found => Found(found),
        Answer.Partial partial => Html.Of($"""
            {Found(partial.Known)}
            <p class="govuk-body">I have nothing about {partial.Missing}.</p>
            """),
        Answer.Clarify clarify => Html.Of($"""
            <p class="govuk-body">{clarify.Prompt}</p>
            {Choices(clarify.Choices)}
            """),
        Answer.NotFound { Nearest: [] } => Html.Of($"""<p class="govuk-body">I do not know: nothing that I hold answers this.</p>"""),
        Answer.NotFound notFound => Html.Of($"""
            <p class="govuk-body">I do not know: nothing that I hold answers this. These come nearest:</p>
            {Passages(notFound.Nearest)}
            """),
        Answer.Refused refused => Html.Of($"""
            <p class="govuk-body">{refused.Text}</p>
            {Passages(refused.Contacts)}
            """),
        _ => throw new UnreachableException(),
    };

    private static Html Found(Answer.Found found) => Html.Of($"""
        {(found.ReadAs is { } read ? Html.Of($"""<p class="govuk-body-s">I read your question as: {read}</p>""") : Html.Empty)}
        <p class="govuk-body">{Html.Each(found.Sentences, sentence => Html.Of($"""
            {sentence.Text} <a class="govuk-link" href="#source-{sentence.Citation}" aria-label="Source {sentence.Citation}">[{sentence.Citation}]</a>

            """))}</p>
        <h2 class="govuk-heading-s">Sources</h2>
        <ol class="govuk-list govuk-list--number answer-sources">
        {Html.Each(found.Citations, citation => Html.Of($"""
            <li id="source-{citation.Number}" value="{citation.Number}">{Source(citation)}<br>“{citation.Quote}”</li>

            """))}</ol>
        {Choices(found.FollowUps)}
        """);

    // Only addresses of the web become links: a content file could name any scheme.
    private static Html Source(Citation citation) => citation.Url is { } url && (url.StartsWith("https://", StringComparison.Ordinal) || url.StartsWith("http://", StringComparison.Ordinal))
        ? Html.Of($"""{citation.Title}. <a class="govuk-link" href="{url}">{citation.SourceLine}</a>""")
        : Html.Of($"{citation.Title}. {citation.SourceLine}");

    private static Html Choices(IReadOnlyList<string> choices) => choices.Count == 0 ? Html.Empty : Html.Of($"""
        <form action="ask" method="post"><div class="govuk-button-group">
        {Html.Each(choices, choice => Html.Of($"""
            <button type="submit" class="govuk-button govuk-button--secondary" name="question" value="{choice}">{choice}</button>

            """))}</div></form>
        """);

    private static Html Passages(IReadOnlyList<Passage> passages) => passages.Count == 0 ? Html.Empty : Html.Of($"""
        <ul class="govuk-list govuk-list--bullet">
        {Html.Each(passages, passage => Html.Of($"""
            <li><strong>{passage.Entry.Title}</strong>: {passage.Text}</li>

            """))}</ul>
        """);
}
