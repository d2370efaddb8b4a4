namespace Microsoft.Rest;

public interface IServiceOperations<T>
{
    T Client { get; }
}
