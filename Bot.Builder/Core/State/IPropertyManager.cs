namespace Microsoft.Bot.Builder;

/// <summary>Hands out accessors to named values.</summary>
public interface IPropertyManager
{
    IStatePropertyAccessor<T> CreateProperty<T>(string name);
}
