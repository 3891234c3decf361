// What a story is made of, in an embed: its entries, which are all it has. It opens by its button, or at once where the address says ?story.
(() => {
  const timeline = (window.timeline ??= {});
  const textOf = (place, name) => place.querySelector(name)?.textContent.trim() ?? "";

  // Without the marks after it.
  const phraseOf = (when) => [...when.childNodes].filter((part) => part.nodeName !== "SPAN").map((part) => part.textContent).join("").trim();

  timeline.event = async (id) => {
    const entry = document.getElementById("event-" + id);
    if (!entry) return null;
    const title = entry.querySelector("h2 a");
    const image = entry.querySelector("img");
    return {
      id, title: title.textContent, url: title.href, phrase: phraseOf(entry.querySelector(".when")), status: entry.dataset.status,
      summary: entry.querySelector(".text")?.innerHTML ?? "", text: textOf(entry, ".text"),
      language: title.lang, untranslated: title.lang ? ["title"] : [], language_name: textOf(entry, ".in-language"),
      picture: image && { src: image.src, alt: image.alt, width: image.width, height: image.height, caption: image.dataset.caption, credit: image.dataset.credit },
      notes: [...entry.querySelectorAll(".source")].map((source) => {
        const quote = source.previousElementSibling;
        const check = source.nextElementSibling;
        return {
          quote: quote?.matches(".quote") && quote.textContent.trim(), language: quote?.lang, source: [...source.querySelectorAll("cite, .byline")].map((part) => part.textContent.trim()).filter(Boolean).join(" · ") || source.textContent.trim(),
          verdict_text: textOf(check, ".verdict"), verified: Boolean(check.querySelector(".verdict-good")), url: check.querySelector("a")?.href,
        };
      }),
    };
  };

  document.querySelector(".story-open").addEventListener("click", (event) => {
    event.preventDefault();
    timeline.story("start");
  });
  const asked = new URLSearchParams(location.search);
  if (asked.has("story")) addEventListener("DOMContentLoaded", () => timeline.story(asked.get("story") || "start"));
})();
