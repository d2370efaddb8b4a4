namespace Bot.Web;

/// <summary>The plain form: one question, one answer, no script.</summary>
internal static class AskForm
{
    /// <summary>The pipeline reads no more of a question either.</summary>
    public const int LongestQuestion = 2000;

    public static Html Empty(string label) => Draw(label, "", "");

    /// <param name="error">Shown above the field; empty where nothing is wrong.</param>
    public static Html Draw(string label, string question, string error) => Html.Of($"""
        <form action="ask" method="post" novalidate>
        <div class="govuk-form-group{(error == "" ? Html.Empty : Html.Of($" govuk-form-group--error"))}">
        <label class="govuk-label govuk-label--m" for="question">{label}</label>
        <div class="govuk-hint" id="question-hint">For example, "How do I find a mentor?"</div>
        {Error(error)}
        <textarea class="govuk-textarea{(error == "" ? Html.Empty : Html.Of($" govuk-textarea--error"))}" id="question" name="question" rows="3" maxlength="{LongestQuestion}" aria-describedby="question-hint{(error == "" ? Html.Empty : Html.Of($" question-error"))}">{question}</textarea>
        </div>
        <button type="submit" class="govuk-button">Ask</button>
        </form>
        """);

    /// <summary>Stands above the heading of a page whose form has an error.</summary>
    public static Html Summary(string error) => Html.Of($"""
        <div class="govuk-error-summary"><div role="alert">
        <h2 class="govuk-error-summary__title">There is a problem</h2>
        <div class="govuk-error-summary__body">
        <ul class="govuk-list govuk-error-summary__list"><li><a href="#question">{error}</a></li></ul>
        </div></div></div>
        """);

    private static Html Error(string error) => error == "" ? Html.Empty : Html.Of($"""
        <p class="govuk-error-message" id="question-error"><span class="govuk-visually-hidden">Error:</span> {error}</p>
        """);
}
