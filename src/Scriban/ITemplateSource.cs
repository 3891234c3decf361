namespace Timeline.Scriban;

/// <summary>Finds the template an `include` names; called from many threads.</summary>
public interface ITemplateSource
{
    /// <summary>The parsed template, or its syntax errors, or null when there is none of that name.</summary>
    /// <param name="name">The name as the template wrote it.</param>
    /// <param name="includer">The path of the template that includes it.</param>
    TemplateParseResult? Find(string name, string includer);
}
