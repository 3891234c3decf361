using System.Text.Json;

using Timeline.Content;
using Timeline.Content.Reading;
using Timeline.Import;

namespace Timeline.Tests.Content;

/// <summary>The published schemas in src/Content/Schemas are what the field tables say. TIMELINE_WRITE=1 writes them anew.</summary>
public sealed class SchemaTests
{
    public static TheoryData<string> Kinds() => [.. JsonSchema.Kinds.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_published_schema_is_made_from_the_table(string kind)
    {
        Compare(Path.Combine(Repository.Root, "src", "Content", "Schemas", kind + ".schema.json"), JsonSchema.Of(kind));
    }

    [Fact]
    public void The_published_schema_of_a_mapping_is_made_from_the_tables_of_its_reader() =>
        Compare(Path.Combine(Repository.Root, "src", "Import", "Schemas", "import.schema.json"), ImportSchema.Text());

    private static void Compare(string path, string schema)
    {
        using var _ = JsonDocument.Parse(schema);
        if (Environment.GetEnvironmentVariable("TIMELINE_WRITE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, schema);
        }

        Assert.Equal(File.ReadAllText(path), schema);
    }
}
