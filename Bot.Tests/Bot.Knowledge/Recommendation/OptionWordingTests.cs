using System.Text.RegularExpressions;
using Bot.Knowledge.Content;
using Bot.Knowledge.Recommendation;

namespace Bot.Tests.Knowledge.Recommendation;

/// <summary>Every sentence that can stand beside an option, for every entry, grade, place and form: none has a known bad shape.</summary>
public sealed partial class OptionWordingTests
{
    [Fact]
    public void No_sentence_about_any_option_is_broken()
    {
        var taxonomy = ShippedKnowledge.Base.Taxonomy;
        var seen = 0;
        foreach (var entry in ShippedKnowledge.Base.Entries.Where(entry => entry.Learning is not null || entry.Kind is EntryKind.Guidance or EntryKind.Network))
        {
            foreach (var profile in Profiles(taxonomy))
            {
                var goal = entry.Skills is [var skill, ..] ? taxonomy.Skill(skill)?.Name ?? skill : entry.Title;
                var item = new ItemWriter(new RecommendationRequest(goal, profile), GoalSkills.In(goal, taxonomy), taxonomy).Write(entry);
                foreach (var sentence in new[] { item.Reason, item.NextStep, item.SourceLine + "." }.Concat(item.Checks))
                {
                    seen++;
                    Assert.False(Bad().IsMatch(sentence), $"{entry.Id}: {sentence}");
                    Assert.True(char.IsUpper(sentence[0]) || char.IsDigit(sentence[0]) || sentence[0] is '"' or '“', $"{entry.Id}: {sentence}");
                    Assert.True(sentence[^1] is '.' or '!' or '?' or '”' or '"' || Address().IsMatch(sentence), $"{entry.Id}: {sentence}");
                }
                Assert.True(item.Time is null || !Bad().IsMatch(item.Time), $"{entry.Id}: {item.Time}");
            }
        }
        Assert.True(seen > 10_000);
    }

    private static IEnumerable<LearnerProfile> Profiles(Taxonomy taxonomy)
    {
        yield return new LearnerProfile { DaysAvailable = 0.1 };
        foreach (var grade in taxonomy.Grades) yield return new LearnerProfile { Grade = grade.Id };
        foreach (var place in taxonomy.Places) yield return new LearnerProfile { Place = place.Id };
        foreach (var format in taxonomy.Formats) yield return new LearnerProfile { Format = format.Id };
    }

    [GeneratedRegex(@"\bis in (Online|UK-wide|Overseas|North |South |Midlands)|\bto (Fast Stream|AA |Executive|Deputy Director \()|  | ,|\.\.|,,|\( | \)|\(\)|\bin that text\b|\ba (a|e|i|o)[a-z]+ (course|event)|\b(the the|a a|is is|to to|and and)\b|\bDirectorys\b|ys\b(?<=Directorys)|\{|\}", RegexOptions.CultureInvariant)]
    private static partial Regex Bad();

    [GeneratedRegex(@"(https?://\S+|\S+@\S+|\.uk\S*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
