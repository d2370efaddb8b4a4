using System.Globalization;
using Bot.Knowledge.Content;

namespace Bot.Knowledge.Retrieval;

/// <summary>The costlier signals, for candidates only: nearness of the question's words, and what the entry is against what was asked for.</summary>
internal sealed class CloseLook(LexicalIndex index)
{
    public const string CalledByName = "is called by its name";

    private const int FarthestNeighbour = 8;

    // A word that nobody wrote down counts against a result for more than the rarest word that somebody did.
    private const double UnknownWorth = 1.4;

    public RankedChunk At(AnalysedQuery query, Candidate candidate)
    {
        var chunk = candidate.Chunk;
        var proximity = Proximity(query, chunk);
        var facets = Facets(query.Reading, index.Chunks[chunk].Entry).ToList();
        var isNamed = query.Named.Contains(index.EntryOf[chunk]);
        if (isNamed) facets.Add(CalledByName);
        var closed = index.Chunks[chunk].Entry.Status == EntryStatus.Closed ? 1 - index.Options.ClosedPenalty : 1;
        var sample = index.Chunks[chunk].Entry.IsSample && !query.Reading.Kinds.Contains(EntryKind.Session) ? 1 - index.Options.SamplePenalty : 1;
        var score = (candidate.Score + (index.Options.ProximityWeight * proximity)) * closed * sample * (1 + (index.Options.FacetWeight * facets.Count) + (isNamed ? index.Options.NameWeight : 0));
        return new RankedChunk(chunk, score, EvidenceOf(query, candidate, proximity, facets));
    }

    private Evidence EvidenceOf(AnalysedQuery query, Candidate candidate, double proximity, List<string> facets)
    {
        var (all, covered, related) = (0.0, 0.0, 0.0);
        foreach (var position in query.Terms.Where(term => term.Position >= 0).GroupBy(term => term.Position))
        {
            var worth = position.Max(term => term.IsTyped ? EvidenceWeight(term) * index.Body.Idf(term.Term) : 0);
            if (worth == 0)
            {
                continue;
            }

            all += worth;
            var held = position.Where(term => index.Body.Impact(term.Term, candidate.Chunk) > 0).ToList();
            covered += held.Any(term => term.IsTyped) ? worth : 0;
            related += held.Any(term => term.IsTyped) ? worth : held.Count > 0 ? worth * Math.Min(1, held.Max(term => term.Weight) * 1.5) : 0;
        }

        var rarest = Math.Log(1 + index.Body.RowCount);
        all += UnknownWorth * query.Unknown.Count * rarest;
        var floor = Math.Max(all, 1e-9);
        var subject = query.Terms.Count(term => term is { IsTyped: true, Weight: >= 0.8 } && !Stopwords.IsAsking(term.Word));
        var unknown = (double)query.Unknown.Count / Math.Max(1, subject + query.Unknown.Count);
        return new Evidence(covered / floor, related / floor, unknown, proximity, facets, candidate);
    }

    // Covering "how do I" proves little: words of asking weigh less as evidence than they do in ranking.
    private double EvidenceWeight(QueryTerm term) =>
        Stopwords.IsFunction(term.Word) || Stopwords.IsAsking(term.Word) ? Math.Min(term.Weight, index.Options.FunctionWeight) : term.Weight;

    // Pairs of neighbouring query words that stand near each other in the text.
    private double Proximity(AnalysedQuery query, int chunk)
    {
        var sum = 0.0;
        QueryTerm? last = null;
        foreach (var term in query.Terms)
        {
            if (!term.IsTyped)
            {
                continue;
            }

            if (last is not null && last.Term != term.Term && index.Body.Impact(last.Term, chunk) > 0 && index.Body.Impact(term.Term, chunk) > 0)
            {
                var distance = Distance(index.Terms[chunk], last.Term, term.Term);
                sum += distance > FarthestNeighbour ? 0 : Math.Min(last.Weight * index.Body.Idf(last.Term), term.Weight * index.Body.Idf(term.Term)) / distance;
            }

            last = term;
        }

        return sum;
    }

    // Steps between the nearest occurrences; standing in the wrong order costs one step more.
    private static int Distance(int[] terms, int one, int other)
    {
        var (lastOne, lastOther, best) = (-1000, -1000, 1000);
        for (var at = 0; at < terms.Length; at++)
        {
            if (terms[at] == one)
            {
                lastOne = at;
                best = Math.Min(best, at - lastOther + 1);
            }
            else if (terms[at] == other)
            {
                lastOther = at;
                best = Math.Min(best, at - lastOne);
            }
        }

        return best;
    }

    private static IEnumerable<string> Facets(QueryReading reading, Entry entry)
    {
        if (reading.Kinds.Contains(entry.Kind))
        {
            yield return $"is a {entry.Kind.ToString().ToLowerInvariant()}";
        }

        if (Shared(reading.Skills, entry.Skills) is { } skill)
        {
            yield return $"is about the skill {skill}";
        }

        if (Shared(reading.Grades, [.. entry.Audience.Grades, .. entry.Eligibility.Where(rule => rule.Kind == RuleKind.Grade).SelectMany(rule => rule.AnyOf)]) is { } grade)
        {
            yield return $"is for the grade {grade}";
        }

        if (Shared(reading.Places, [.. entry.Places, .. entry.Dates.Select(dates => dates.Place).OfType<string>()]) is { } place)
        {
            yield return $"is in {place}";
        }

        if (Shared(reading.Formats, entry.Formats) is { } format)
        {
            yield return $"has the format {format}";
        }

        if (reading.Terms.SelectMany(term => term.Meanings).Any(meaning => meaning.EntryId == entry.Id))
        {
            yield return "is what the abbreviation stands for";
        }

        if (reading.Years.FirstOrDefault(year => Tells(entry, year)) is > 0 and var told)
        {
            yield return $"tells of {told.ToString(CultureInfo.InvariantCulture)}";
        }
    }

    private static bool Tells(Entry entry, int year) =>
        entry.AsOf.StartsWith(year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) || entry.Dates.Any(dates => dates.From.Year <= year && (dates.To ?? dates.From).Year >= year);

    private static string? Shared(IReadOnlyList<string> asked, IReadOnlyList<string> has) => asked.FirstOrDefault(has.Contains);
}
