namespace Timeline.Desk.Asking;

/// <summary>One thing the desk can be asked: <c>GET</c> reads, <c>POST</c> may change files. A new one is a file and a line in <c>AllAnswers</c>.</summary>
public interface IAnswer
{
    string Method { get; }

    /// <summary>The end of its address, below <c>/-/desk/api/</c>.</summary>
    string Name { get; }

    Task<Answer> AnswerAsync(DeskRequest request);
}
