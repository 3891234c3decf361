using System.Collections;
using System.Diagnostics.CodeAnalysis;

using Timeline.Cli.Terminal;
using Timeline.Content;
using Timeline.Content.Linking;
using Timeline.Content.Reading;
using Timeline.Tests.Site;

namespace Timeline.Tests.Content;

/// <summary>A fault of ours names the file it was at, so that an author can leave that file out and go on.</summary>
public sealed class FaultTests
{
    [Fact]
    public void A_fault_while_an_event_is_judged_names_its_file()
    {
        using var site = new SmallSite().WithEvent("one").WithEvent("two");
        var fault = Met(site, memory => memory with { Events = new Faulty<Event, LinkedEvent>(), Files = ReadFiles.None });
        Assert.Equal("input/events/one.yml: InvalidTimeZoneException: by design", fault.Message);
    }

    [Fact]
    public void A_fault_while_a_source_is_read_names_its_record()
    {
        using var site = new SmallSite().WithEvent("one").With("seeds/log.yml", "title: Log\n");
        var fault = Met(site, memory => memory with { Sources = new Faulty<Source, Wording>(), Files = ReadFiles.None });
        Assert.Equal("seeds/log.yml: InvalidTimeZoneException: by design", fault.Message);
    }

    [Fact]
    public void A_fault_within_a_fault_keeps_the_file_nearest_to_it() =>
        Assert.Equal("inner.yml", Assert.Throws<Fault>(() => Fault.At("outer.html", () => Fault.At<int>("inner.yml", () => throw new FormatException()))).Message.Split(':')[0]);

    [Fact]
    public async Task The_program_says_so_in_one_line_and_ends_with_3()
    {
        using var folder = new TemporaryFolder().With("input/timeline.yml", "title: T\n");
        using var error = new StringWriter();
        using var host = new Host(TextReader.Null, TextWriter.Null, error, folder.Path, new NoClock(), IsTerminal: false);
        Assert.Equal(ExitCode.InternalFault, await Timeline.Cli.CommandLine.RunAsync(["new", "event", "A title"], host));
        Assert.Equal("timeline: internal fault, please report it: InvalidTimeZoneException: by design\n", error.ToString());
    }

    private static Exception Met(SmallSite site, Func<ReadMemory, ReadMemory> change)
    {
        var options = new ReadOptions(site.Folder["input"]);
        var before = LibraryReader.Read(options);
        var met = Assert.ThrowsAny<Exception>(() => LibraryReader.Read(options with { Previous = before with { Memory = change(before.Memory!) } }));
        return Fault.In(met);
    }

    private sealed class NoClock : NodaTime.IClock
    {
        public NodaTime.Instant GetCurrentInstant() => throw new InvalidTimeZoneException("by design");
    }

    private sealed class Faulty<TKey, TValue> : IReadOnlyDictionary<TKey, TValue>
    {
        public IEnumerable<TKey> Keys => [];

        public IEnumerable<TValue> Values => [];

        public int Count => 0;

        public TValue this[TKey key] => throw new InvalidTimeZoneException("by design");

        public bool ContainsKey(TKey key) => true;

        public bool TryGetValue(TKey key, [MaybeNullWhen(false)] out TValue value) => throw new InvalidTimeZoneException("by design");

        public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator() => Enumerable.Empty<KeyValuePair<TKey, TValue>>().GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
