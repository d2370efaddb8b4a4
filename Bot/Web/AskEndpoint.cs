using Bot.Department;
using Bot.Knowledge.Answers;
using Microsoft.Extensions.Options;

namespace Bot.Web;

/// <summary>The knowledge pipeline as the plain form sees it.</summary>
internal delegate Task<Answer> AnswerQuestion(Question question, CancellationToken cancellationToken);

/// <summary><c>POST /ask</c>: the plain form. It changes nothing, so it needs no token against forged requests.</summary>
internal sealed class AskEndpoint(PageFrame frame, AnswerQuestion answer, VisitorRates rates, IOptions<DepartmentOptions> department)
{
    // Four bytes a character, percent-encoded, and the names of the fields.
    private const int LargestForm = (AskForm.LongestQuestion * 12) + 1024;

    public async Task<IResult> AskAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!rates.AllowQuestion(context)) return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        if (!context.Request.HasFormContentType) return TypedResults.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        if (context.Request.ContentLength is null or > LargestForm) return TypedResults.StatusCode(StatusCodes.Status413PayloadTooLarge);

        var question = await ReadQuestionAsync(context.Request, cancellationToken);
        if (question is null) return TypedResults.BadRequest();
        var text = question.Trim();
        return text switch
        {
            "" => Again("", "Enter a question"),
            { Length: > AskForm.LongestQuestion } => Again(text, $"Your question must be {AskForm.LongestQuestion} characters or fewer"),
            _ => Found(await answer(new Question(text), cancellationToken)),
        };

        IResult Found(Answer found) => frame.Send(context, "Answer", _ => AnswerPage.Draw(text, found, department.Value.Contacts));

        IResult Again(string typed, string error) => frame.Send(context, $"Error: Ask {department.Value.BotName}", _ => Html.Of($"""
            {AskForm.Summary(error)}
            <h1 class="govuk-heading-l">Ask {department.Value.BotName}</h1>
            {AskForm.Draw("Your question", typed, error)}
            """));
    }

    private static async Task<string?> ReadQuestionAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return (await request.ReadFormAsync(cancellationToken))["question"].ToString();
        }
        catch (Exception e) when (e is InvalidDataException or BadHttpRequestException or IOException)
        {
            return null;
        }
    }
}
