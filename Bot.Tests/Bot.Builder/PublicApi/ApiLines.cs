using System.Reflection;

namespace Bot.Tests.Builder.PublicApi;

/// <summary>
/// A library's public face as text: a line for each type and each member that others can see or override, sorted by code point.
/// Annotations for null and attributes are not part of it.
/// </summary>
internal static class ApiLines
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, string> _keywords = new()
    {
        [typeof(string)] = "string", [typeof(object)] = "object", [typeof(bool)] = "bool", [typeof(int)] = "int", [typeof(long)] = "long",
        [typeof(float)] = "float", [typeof(double)] = "double", [typeof(void)] = "void",
    };

    public static IReadOnlyList<string> Of(Assembly assembly) =>
        [.. assembly.GetExportedTypes().SelectMany(Of).Distinct().Order(StringComparer.Ordinal)];

    private static IEnumerable<string> Of(Type type)
    {
        var owner = Name(type);
        yield return $"{owner} :: {Kind(type)}{Ancestry(type)}";
        var members = type.GetConstructors(Declared).Where(IsSeen).Select(constructor => $".ctor({Parameters(constructor)}){Reach(constructor)}")
            .Concat(type.GetProperties(Declared).Select(Property).OfType<string>())
            .Concat(type.GetMethods(Declared).Where(method => IsSeen(method) && !method.IsSpecialName).Select(Method))
            .Concat(type.GetFields(Declared).Where(field => (field.IsPublic || field.IsFamily) && !field.IsSpecialName).Select(Field))
            .Concat(type.GetEvents(Declared).Select(@event => $"event {@event.Name} : {Name(@event.EventHandlerType ?? typeof(Delegate))}"));
        foreach (var member in members) yield return $"{owner} {member}";
    }

    private static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        _ when type.BaseType == typeof(MulticastDelegate) => "delegate",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        _ => "class",
    };

    private static string Ancestry(Type type)
    {
        var parent = type.IsValueType || type.BaseType is null || type.BaseType == typeof(object) || type.BaseType == typeof(MulticastDelegate) ? null : Name(type.BaseType);
        var all = type.GetInterfaces().Where(face => face.IsVisible).Select(Name).Order(StringComparer.Ordinal).Prepend(parent).OfType<string>().ToArray();
        return all.Length == 0 ? "" : " : " + string.Join(", ", all);
    }

    private static string? Property(PropertyInfo property)
    {
        var seen = property.GetAccessors(nonPublic: true).Where(IsSeen).ToArray();
        if (seen.Length == 0) return null;
        var keys = property.GetIndexParameters() is { Length: > 0 } index ? $"[{string.Join(", ", index.Select(key => Name(key.ParameterType)))}]" : "";
        return $".{property.Name}{keys} : {Name(property.PropertyType)} {{{Accessor(" get", property.GetMethod)}{Accessor(" set", property.SetMethod)} }}{(seen[0].IsStatic ? " static" : "")}";
    }

    private static string Accessor(string word, MethodInfo? accessor) => accessor is not null && IsSeen(accessor) ? $"{word}{Reach(accessor)};" : "";

    private static string Method(MethodInfo method)
    {
        var generics = method.IsGenericMethod ? $"<{string.Join(",", method.GetGenericArguments().Select(argument => argument.Name))}>" : "";
        return $".{method.Name}{generics}({Parameters(method)}) : {Name(method.ReturnType)}{Reach(method)}{Dispatch(method)}";
    }

    private static string Dispatch(MethodInfo method) => method switch
    {
        { IsStatic: true } => " static",
        { IsAbstract: true } => " abstract",
        { IsVirtual: true, IsFinal: false } => method.Attributes.HasFlag(MethodAttributes.NewSlot) ? " virtual" : " override",
        _ => "",
    };

    private static string Field(FieldInfo field) => $".{field.Name} : {Name(field.FieldType)}{(field.IsLiteral ? " = " + Literal(field.GetRawConstantValue()) : "")}";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(parameter =>
    {
        var way = parameter.IsOut ? "out " : parameter.ParameterType.IsByRef ? "ref " : "";
        return $"{way}{Name(parameter.ParameterType)} {parameter.Name}{(parameter.HasDefaultValue ? " = " + Literal(parameter.RawDefaultValue) : "")}";
    }));

    private static string Literal(object? value) => value switch
    {
        null => "null",
        string text => $"\"{text}\"",
        IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString() ?? "null",
    };

    private static bool IsSeen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static string Reach(MethodBase method) => method.IsPublic ? "" : " protected";

    private static string Name(Type type)
    {
        if (type.IsByRef && type.GetElementType() is { } target) return Name(target);
        if (type.IsArray && type.GetElementType() is { } element) return Name(element) + "[]";
        if (type.IsGenericParameter) return type.Name;
        if (_keywords.TryGetValue(type, out var keyword)) return keyword;
        if (Nullable.GetUnderlyingType(type) is { } value) return Name(value) + "?";

        var home = type.IsNested && type.DeclaringType is { } outer ? Name(outer) + "."
            : type.Namespace?.StartsWith("Microsoft.Bot", StringComparison.Ordinal) == true ? type.Namespace + "."
            : "";
        var arguments = type.GetGenericArguments();
        return home + type.Name.Split('`')[0] + (arguments.Length > 0 ? $"<{string.Join(", ", arguments.Select(Name))}>" : "");
    }
}
