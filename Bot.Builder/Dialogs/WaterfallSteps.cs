using System.Globalization;

namespace Microsoft.Bot.Builder.Dialogs;

/// <summary>The steps of a waterfall with names that last from one release to the next: those of their methods.</summary>
internal sealed class WaterfallSteps
{
    private readonly List<(WaterfallStep Step, string? Name)> _steps = [];
    private string? _digest;

    public WaterfallSteps(IEnumerable<WaterfallStep> steps)
    {
        foreach (var step in steps)
        {
            Add(step);
        }
    }

    public int Count => _steps.Count;

    public WaterfallStep this[int index] => _steps[index].Step;

    public string Digest => _digest ??= DialogSet.Digest(_steps.Select((step, index) => step.Name ?? index.ToString(CultureInfo.InvariantCulture)));

    public void Add(WaterfallStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var name = step.Method.Name;
        var uses = _steps.Count(other => other.Step.Method == step.Method);

        // The compiler numbers lambdas by their place in the source: such a name would point at another step after an insertion.
        _steps.Add((step, name.Contains('<', StringComparison.Ordinal) ? null : uses == 0 ? name : $"{name}#{uses + 1}"));
        _digest = null;
    }

    /// <returns>Null for a lambda.</returns>
    public string? NameOf(int index) => _steps[index].Name;

    /// <returns>Null when no step has the name, and when two have it.</returns>
    public int? IndexOf(string? name)
    {
        var index = name is null ? -1 : _steps.FindIndex(step => step.Name == name);
        return index >= 0 && index == _steps.FindLastIndex(step => step.Name == name) ? index : null;
    }
}
