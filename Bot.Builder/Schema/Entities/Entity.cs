using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

public class Entity
{
    public Entity()
    {
    }

    public Entity(string? type = null)
    {
        Type = type!;
    }

    public string Type { get; set; } = null!;

    [JsonIgnore, JsonPropertyName("#properties")]
    public JsonObject Properties { get => field ??= []; set; }

    public T? GetAs<T>() => ProtocolJson.Convert<T>(ProtocolJson.ToNode(this));

    /// <summary>Takes over the type and every property of another object; what it does not name stays.</summary>
    public void SetAs<T>(T obj)
    {
        if (ProtocolJson.ToNode(obj) is not JsonObject source)
        {
            return;
        }

        foreach (var (name, value) in source)
        {
            if (name == "type")
            {
                Type = (string?)value ?? Type;
            }
            else
            {
                Properties[name] = value?.DeepClone();
            }
        }
    }

    /// <summary>Two entities are equal when their JSON says the same, whatever the order of the properties.</summary>
    public bool Equals(Entity? other) =>
        ReferenceEquals(this, other) || (other is not null && JsonNode.DeepEquals(ProtocolJson.ToNode(this), ProtocolJson.ToNode(other)));

    public override bool Equals(object? obj) => obj is Entity other && Equals(other);

    public override int GetHashCode() => Type is null ? 0 : StringComparer.Ordinal.GetHashCode(Type);

    [JsonInclude, JsonExtensionData]
    internal UnknownProperties? Unknown
    {
        get => UnknownProperties.Of(Properties, field);
        set => Properties = (field = value)?.Properties ?? [];
    }
}
