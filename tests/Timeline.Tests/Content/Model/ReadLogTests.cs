using Timeline.Content.Model;

namespace Timeline.Tests.Content.Model;

/// <summary>What is read is heard by every listener, and told again with what was kept.</summary>
public sealed class ReadLogTests
{
    [Fact]
    public void A_listener_within_hears_what_the_one_without_has_just_heard()
    {
        var read = new object();
        var without = ReadLog.Begin();
        ReadLog.Note(read);
        var within = ReadLog.Begin();
        ReadLog.Note(read);
        Assert.Same(read, ReadLog.End(within));
        Assert.Equal([read], ReadLog.EndAll(without));
    }

    [Fact]
    public void What_a_kept_value_was_made_of_is_told_to_who_is_shown_it()
    {
        var (first, second) = (new object(), new object());
        var made = ReadLog.Begin();
        ReadLog.Note(first);
        ReadLog.Note(second);
        ReadLog.Note(first);
        var kept = ReadLog.End(made);
        var shown = ReadLog.Begin();
        ReadLog.Tell(kept);
        Assert.Equal([first, second], ReadLog.EndAll(shown));
    }

    [Fact]
    public void Nobody_can_tell_what_of_everything_was_read()
    {
        var listening = ReadLog.Begin();
        ReadLog.Note(new object());
        ReadLog.NoteEverything();
        Assert.Null(ReadLog.EndAll(listening));
        var after = ReadLog.Begin();
        Assert.Equal([], ReadLog.EndAll(after));
    }

    [Theory]
    [InlineData(ReadLog.Most, 5, false)]
    [InlineData(ReadLog.Most + 1, 1, true)]
    public void More_than_so_many_things_are_everything(int things, int times, bool isAll)
    {
        object[] read = [.. Enumerable.Range(0, things).Select(_ => new object())];
        var without = ReadLog.Begin();
        var within = ReadLog.Begin();
        for (var i = 0; i < times; i++)
        {
            Array.ForEach(read, ReadLog.Note);
        }

        ReadLog.End(within);
        ReadLog.Note(read[0]);
        Assert.Equal(isAll ? null : read, ReadLog.EndAll(without));
    }
}
