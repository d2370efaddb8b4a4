using System.Globalization;
using System.Text.Json.Serialization;
using Bot.Desk.SignIn;
using Bot.Handoff.Cases;
using Bot.Insight;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Bot.Desk.Insights;

/// <summary><c>GET insight</c> and <c>GET insight.csv</c>: the same figures twice.</summary>
internal sealed class InsightEndpoints(FigureReader figures)
{
    private const DeskRoles Readers = DeskRoles.Lead | DeskRoles.Admin;
    private const int UsualDays = 90;
    private static readonly int[] Spans = [30, 90, 365];

    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/insight", ShowAsync).Needs(Readers);
        api.MapGet("/insight.csv", DownloadAsync).Needs(Readers);
    }

    private async Task<IResult> ShowAsync(HttpContext context, CancellationToken cancellationToken) => DaysOf(context.Request) is { } days
        ? TypedResults.Json(await figures.ReadAsync(days, cancellationToken), FigureJson.Default.Figures)
        : BadDays();

    private async Task<IResult> DownloadAsync(HttpContext context, CancellationToken cancellationToken) => DaysOf(context.Request) is { } days
        ? TypedResults.Text(FigureSheet.Write(await figures.ReadAsync(days, cancellationToken)), "text/csv", System.Text.Encoding.UTF8)
        : BadDays();

    private static ProblemHttpResult BadDays() => DeskProblem.Bad($"Choose {string.Join(", ", Spans.Select(days => days.ToString(CultureInfo.InvariantCulture)))} days.");

    // Only these: by two spans that differ by a day, one could learn of a single day.
    private static int? DaysOf(HttpRequest request) => request.Query["days"].ToString() switch
    {
        "" => UsualDays,
        var text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && Spans.Contains(days) => days,
        _ => null,
    };
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Figures))]
internal sealed partial class FigureJson : JsonSerializerContext;
