using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Bot.Builder.Dialogs;

namespace Bot.Tests.Builder.Dialogs;

/// <summary>Paths into objects of every kind.</summary>
public sealed class ObjectPathWalkTests
{
    private const string Json = """{ "Person": { "name": "Aoife", "grades": ["HEO", "SEO"], "date from": "2026-03-01", "index": 1, "none": null } }""";

    public static TheoryData<string> Kinds => ["element", "node", "dictionary", "plain"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_path_leads_through_objects_of_every_kind(string kind)
    {
        var whole = Whole(kind);

        Assert.Equal("Aoife", ObjectPath.GetPathValue<string>(whole, "person.NAME"));
        Assert.Equal("SEO", ObjectPath.GetPathValue<string>(whole, "Person.grades[1]"));
        Assert.Equal("SEO", ObjectPath.GetPathValue<string>(whole, "Person.grades[person.index]"));
        Assert.Equal(1, ObjectPath.GetPathValue<int>(whole, "['Person'][\"index\"]"));
        Assert.True(ObjectPath.HasValue(whole, "person"));
        Assert.False(ObjectPath.HasValue(whole, "person.none"));
        Assert.False(ObjectPath.TryGetPathValue<int>(whole, "person.name", out _));
        Assert.Equal(7, ObjectPath.GetPathValue(whole, "person.nowhere", 7));
        Assert.Throws<KeyNotFoundException>(() => ObjectPath.GetPathValue<string>(whole, "person.grades[2]"));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(null)]
    [InlineData(".")]
    [InlineData("person.")]
    [InlineData(".person")]
    [InlineData("person..name")]
    [InlineData("person[")]
    [InlineData("person[]")]
    [InlineData("person]")]
    [InlineData("person['name]")]
    [InlineData("person[-1]")]
    [InlineData("person[99999999999]")]
    [InlineData("person['grades']x")]
    public void What_is_no_path_leads_nowhere_and_sets_nothing(string? path)
    {
        var whole = Whole("node");

        Assert.False(ObjectPath.HasValue(whole, path!));
        Assert.Throws<ArgumentException>(() => ObjectPath.SetPathValue(whole, path!, 1));
        ObjectPath.RemovePathValue(whole, path!);
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Json), (JsonNode)whole));
    }

    [Fact]
    public void A_path_without_end_is_refused_at_once()
    {
        Assert.False(ObjectPath.HasValue(Whole("node"), string.Concat(Enumerable.Repeat("a.", 100_000)) + "a"));
        Assert.False(ObjectPath.HasValue(Whole("node"), new string('[', 100_000) + new string(']', 100_000)));
    }

    [Theory]
    [InlineData("node")]
    [InlineData("dictionary")]
    [InlineData("plain")]
    public void A_value_can_be_set_and_taken_away(string kind)
    {
        var whole = Whole(kind);

        ObjectPath.SetPathValue(whole, "person.name", "Siân");
        Assert.Equal("Siân", ObjectPath.GetPathValue<string>(whole, "Person.Name"));
        Assert.Single(ObjectPath.GetProperties(whole));
        ObjectPath.RemovePathValue(whole, "person.NAME");
        Assert.False(ObjectPath.HasValue(whole, "person.name"));
        ObjectPath.RemovePathValue(whole, "nobody.name");
    }

    [Fact]
    public void Objects_on_the_way_are_made_and_lists_grow_by_one()
    {
        var state = new Dictionary<string, object?>();

        ObjectPath.SetPathValue(state, "profile.area.name", "policy");
        ObjectPath.SetPathValue(state, "tags", new[] { "a" });
        ObjectPath.SetPathValue(state, "tags[1]", "b");

        Assert.Equal("policy", ObjectPath.GetPathValue<string>(state, "profile.area.name"));
        Assert.Equal(["a", "b"], ObjectPath.GetPathValue<List<string>>(state, "tags") ?? []);
        Assert.Throws<ArgumentException>(() => ObjectPath.SetPathValue(state, "tags[9]", "z"));
        Assert.Throws<ArgumentException>(() => ObjectPath.SetPathValue(JsonDocument.Parse(Json).RootElement, "person.name", "z"));
    }

    [Fact]
    public void The_value_itself_is_put_there_when_no_copy_is_wanted()
    {
        var (state, value) = (new Dictionary<string, object?>(), new List<int> { 1 });

        ObjectPath.SetPathValue(state, "list", value, json: false);
        ObjectPath.SetPathValue(state, "copy", value);

        Assert.Same(value, state["list"]);
        Assert.IsType<JsonArray>(state["copy"]);
    }

    [Fact]
    public void Names_are_listed_and_visited()
    {
        List<string> visited = [];
        ObjectPath.ForEachProperty(JsonNode.Parse(Json)!["Person"], (name, _) => visited.Add(name));

        Assert.Equal(["name", "grades", "date from", "index", "none"], visited);
        Assert.True(ObjectPath.ContainsProperty(Whole("plain"), "PERSON"));
        Assert.False(ObjectPath.ContainsProperty("text", "Length"));
        Assert.Empty(ObjectPath.GetProperties(null));
    }

    [Fact]
    public void A_clone_shares_nothing()
    {
        var first = new Plain { Person = new Someone { Name = "Aoife", Grades = ["HEO"] } };

        var second = ObjectPath.Clone(first)!;
        second.Person!.Grades.Add("SEO");

        Assert.Equal(("Aoife", 1), (second.Person.Name, first.Person.Grades.Count));
        Assert.Null(ObjectPath.Clone<Plain?>(null));
    }

    private static object Whole(string kind) => kind switch
    {
        "element" => JsonDocument.Parse(Json).RootElement,
        "node" => JsonNode.Parse(Json)!,
        "dictionary" => JsonSerializer.Deserialize<Dictionary<string, object?>>(Json)! is var map ? new Dictionary<string, object?> { ["Person"] = JsonNode.Parse(((JsonElement)map["Person"]!).GetRawText()) } : null!,
        _ => new Plain { Person = new Someone { Name = "Aoife", Grades = ["HEO", "SEO"], Index = 1 } },
    };

    private sealed class Plain
    {
        public Someone? Person { get; set; }
    }

    private sealed class Someone
    {
        public string? Name { get; set; }

        public List<string> Grades { get; set; } = [];

        public int Index { get; set; }

        public string? None { get; set; }
    }
}
