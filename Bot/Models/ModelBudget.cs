using Microsoft.Extensions.Options;

namespace Bot.Models;

/// <summary>Tokens of the running day (UTC), of all and of each person.</summary>
internal sealed class ModelBudget(IOptionsMonitor<ModelOptions> options, TimeProvider clock)
{
    // Beyond so many people the sum for all is the limit that counts.
    private const int MostPeople = 100_000;

    private readonly Lock _gate = new();
    private readonly Dictionary<string, long> _people = new(StringComparer.Ordinal);
    private DateOnly _day;
    private long _all;
    private bool _isChanged;

    public long SpentToday
    {
        get
        {
            lock (_gate)
            {
                Turn();
                return _all;
            }
        }
    }

    /// <param name="person">Null for calls outside a turn: they count for all only.</param>
    /// <returns>Null where the budget does not hold as much. Disposing settles the estimate.</returns>
    public Purse? Take(string? person, long estimate)
    {
        lock (_gate)
        {
            Turn();
            var own = person is null ? 0 : _people.GetValueOrDefault(person);
            if (_all + estimate > options.CurrentValue.TokensPerDay || (person is not null && own + estimate > options.CurrentValue.TokensPerPersonPerDay)) return null;
            Add(person, estimate);
            return new Purse(this, person, estimate, _day);
        }
    }

    /// <returns>The day so far; null where nothing was spent since the last call.</returns>
    public DaySpending? Changed()
    {
        lock (_gate)
        {
            Turn();
            if (!_isChanged) return null;
            _isChanged = false;
            return new DaySpending(_day, _all, new Dictionary<string, long>(_people));
        }
    }

    /// <summary>Adds what was spent before a restart, where it was today.</summary>
    public void Resume(DaySpending before)
    {
        lock (_gate)
        {
            Turn();
            if (before.Day != _day) return;
            _all += before.All;
            foreach (var (person, tokens) in before.People) _people[person] = _people.GetValueOrDefault(person) + tokens;
        }
    }

    private void Settle(string? person, long difference, DateOnly day)
    {
        lock (_gate)
        {
            Turn();
            if (day == _day) Add(person, difference);
        }
    }

    private void Add(string? person, long tokens)
    {
        _all += tokens;
        _isChanged = true;
        if (person is not null && (_people.ContainsKey(person) || _people.Count < MostPeople)) _people[person] = _people.GetValueOrDefault(person) + tokens;
    }

    private void Turn()
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (today == _day) return;
        (_day, _all, _isChanged) = (today, 0, _all > 0);
        _people.Clear();
    }

    /// <summary>What one call may use.</summary>
    internal sealed class Purse(ModelBudget budget, string? person, long estimate, DateOnly day) : IDisposable
    {
        /// <summary>Null where the endpoint did not say: the estimate stands.</summary>
        public long? Spent { get; set; }

        public void Dispose()
        {
            if (Spent is { } spent) budget.Settle(person, spent - estimate, day);
        }
    }
}

/// <param name="People">Tokens by digest.</param>
internal sealed record DaySpending(DateOnly Day, long All, Dictionary<string, long> People);
