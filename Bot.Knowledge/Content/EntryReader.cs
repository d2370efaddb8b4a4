using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Bot.Knowledge.Content;

/// <summary>One Markdown file to one entry. Every rule that the file breaks is reported; a file that breaks one gives no entry.</summary>
internal static partial class EntryReader
{
    private static readonly string[] Sensitivities = ["bullying", "harassment", "discrimination", "whistleblowing", "mental-health", "crisis", "distress"];

    public static EntryFile? Read(string file, string text, ICollection<ContentProblem> problems)
    {
        var before = problems.Count;
        void Report(int line, string message) => problems.Add(new ContentProblem(file, line, message));
        if (SplitFrontMatter(text) is not { } parts)
        {
            Report(1, "the file must start with front matter between two lines of ---");
            return null;
        }

        if (YamlDocumentReader.Read(parts.Yaml, lineOffset: 1, Report) is not { } root)
        {
            return null;
        }

        var fields = new YamlFields(root, lineOffset: 1, Report);
        var body = MarkdownSections.Read(parts.Body, parts.BodyLine - 1, Report);
        var entry = ReadEntry(fields, body.Sections, Report);
        fields.RefuseUnknownKeys();
        CheckPlace(file, entry, Report);
        if (problems.Count > before)
        {
            return null;
        }

        var lines = root.Children.Keys.OfType<YamlScalarNode>().ToDictionary(key => key.Value ?? "", key => (int)key.Start.Line + 1);
        return new EntryFile(file, entry, lines, body.Links);
    }

    private static Entry ReadEntry(YamlFields fields, IReadOnlyList<Section> sections, Action<int, string> report)
    {
        var sources = ReadSources(fields);
        var entry = new Entry
        {
            Id = fields.Required("id"),
            Kind = Required(fields.Choice<EntryKind>("kind"), fields, "kind", report),
            Title = fields.Required("title"),
            Aliases = fields.List("aliases"),
            Called = fields.Optional("called"),
            Skills = fields.List("skills"),
            Audience = ReadAudience(fields.Mapping("audience")),
            Eligibility = [.. fields.Mappings("eligibility").Select(rule => ReadRule(rule, report))],
            Formats = fields.List("formats"),
            Learning = fields.Choice<LearningWay>("learning"),
            Duration = fields.Optional("duration"),
            Cost = fields.Optional("cost"),
            Places = fields.List("places"),
            Dates = [.. fields.Mappings("dates").Select(dates => ReadDates(dates, report))],
            AsOf = fields.Required("asOf"),
            Status = Required(fields.Choice<EntryStatus>("status"), fields, "status", report),
            ReplacedBy = fields.Optional("replacedBy"),
            Related = fields.List("related"),
            Sources = sources,
            Confidence = fields.Choice<Confidence>("confidence") ?? Confidence.High,
            Sensitive = fields.Optional("sensitive"),
            Owner = fields.Required("owner"),
            ReviewBy = Required(fields.Day("reviewBy"), fields, "reviewBy", report),
            Sections = sections,
        };

        CheckValues(entry, fields, report);
        return entry;
    }

    private static void CheckValues(Entry entry, YamlFields fields, Action<int, string> report)
    {
        if (entry.Id.Length > 0 && !IdForm().IsMatch(entry.Id))
        {
            report(fields.LineFor("id"), $"'id' is '{entry.Id}'; it must be lower case letters, digits and hyphens");
        }

        if (entry.AsOf.Length > 0 && !AsOfForm().IsMatch(entry.AsOf))
        {
            report(fields.LineFor("asOf"), $"'asOf' is '{entry.AsOf}'; it must be a year, month or day such as 2017, 2017-05 or 2017-05-09, or undated");
        }

        if (entry.Sources.Count == 0)
        {
            report(fields.LineFor("source"), "'source' must name at least one source");
        }

        if (entry is { ReplacedBy: not null, Status: not EntryStatus.Closed })
        {
            report(fields.LineFor("replacedBy"), "'replacedBy' stands only where the status is closed");
        }

        if (entry.Sensitive is { } subject && !Sensitivities.Contains(subject))
        {
            report(fields.LineFor("sensitive"), $"'sensitive' is '{subject}'; it must be one of {string.Join(", ", Sensitivities)}");
        }

        if (entry.Sections is not [{ HeadingPath: [] }, ..])
        {
            report(1, "the text must open with a paragraph before the first heading");
        }
    }

    private static Audience ReadAudience(YamlFields? fields)
    {
        if (fields is null)
        {
            return new Audience();
        }

        var audience = new Audience
        {
            Grades = fields.List("grades"),
            Professions = fields.List("professions"),
            Departments = fields.List("departments"),
        };
        fields.RefuseUnknownKeys();
        return audience;
    }

    private static EligibilityRule ReadRule(YamlFields fields, Action<int, string> report)
    {
        var kind = Required(fields.Choice<RuleKind>("rule"), fields, "rule", report);
        var rule = new EligibilityRule(kind, fields.List("anyOf"), fields.Required("text"));
        fields.RefuseUnknownKeys();
        if (kind is RuleKind.Grade or RuleKind.Profession or RuleKind.Department or RuleKind.Place && rule.AnyOf.Count == 0)
        {
            report(fields.LineFor("anyOf"), $"a rule about {YamlFields.Hyphenated(kind.ToString())} must list ids in 'anyOf'");
        }

        return rule;
    }

    private static EntryDates ReadDates(YamlFields fields, Action<int, string> report)
    {
        var from = Required(fields.Day("from"), fields, "from", report);
        var dates = new EntryDates(from, fields.Day("to"), fields.Optional("place"), fields.Optional("text"));
        fields.RefuseUnknownKeys();
        if (dates.To < dates.From)
        {
            report(fields.LineFor("to"), "'to' is before 'from'");
        }

        return dates;
    }

    private static List<Source> ReadSources(YamlFields fields)
    {
        var sources = new List<Source>();
        foreach (var source in fields.Mappings("source"))
        {
            sources.Add(new Source(source.Required("title"), source.Optional("publisher"), source.Optional("year"), source.Optional("url")));
            source.RefuseUnknownKeys();
        }

        return sources;
    }

    private static T Required<T>(T? value, YamlFields fields, string key, Action<int, string> report) where T : struct
    {
        if (value is null && fields.Optional(key) is null)
        {
            report(fields.LineFor(key), $"'{key}' is missing");
        }

        return value.GetValueOrDefault();
    }

    private static void CheckPlace(string file, Entry entry, Action<int, string> report)
    {
        if (entry.Id.Length > 0 && Path.GetFileNameWithoutExtension(file) != entry.Id)
        {
            report(1, $"the file must be named after its id: {entry.Id}.md");
        }

        var folder = Path.GetDirectoryName(file)?.Replace('\\', '/');
        var kind = YamlFields.Hyphenated(entry.Kind.ToString());
        if (folder != kind)
        {
            report(1, $"an entry of kind {kind} must stand in the folder {kind}");
        }
    }

    private static (string Yaml, string Body, int BodyLine)? SplitFrontMatter(string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');
        if (lines[0].TrimEnd() != "---")
        {
            return null;
        }

        var end = Array.FindIndex(lines, 1, line => line.TrimEnd() == "---");
        return end < 0 ? null : (string.Join('\n', lines[1..end]), string.Join('\n', lines[(end + 1)..]), end + 2);
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.NonBacktracking)]
    private static partial Regex IdForm();

    [GeneratedRegex("^(undated|[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?)$", RegexOptions.NonBacktracking)]
    private static partial Regex AsOfForm();
}
