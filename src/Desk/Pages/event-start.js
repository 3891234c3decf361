// How an event is opened: a file as it is, a new one out of words of a source, or one more citation for one that is there.
(() => {
  const { get, post, words } = timeline;
  const lines = (text) => text.replace(/\r\n?/g, "\n").replace(/^\uFEFF/, "");

  // The selected words as a citation.
  async function citation(source) {
    const [start, end, quote] = ["start", "end", "quote"].map((name) => words.get(name));
    if (start === null && quote === null) return { source, supports: [] };
    const [prefix, suffix, paragraph] = ["prefix", "suffix", "paragraph"].map((name) => words.get(name) ?? undefined);
    const cut = await post("select", start !== null ? { source, start: Number(start), end: Number(end) }
      : { source, quote, prefix, suffix, paragraph: paragraph === undefined ? undefined : Number(paragraph) });
    const { words: _, ...place } = cut.locator ?? {};
    const locator = Object.fromEntries(Object.entries(place).filter(([, value]) => value !== null && value !== undefined).map(([name, value]) => [name, String(value)]));
    return { cut, source: cut.source, quote: cut.quote, prefix: cut.prefix, suffix: cut.suffix, locator, supports: cut.date ? ["date", "title"] : ["title"] };
  }

  timeline.startEvent = {
    lines,

    // → { path, text, version, isNew }
    async open() {
      if (words.has("new")) {
        const source = words.get("source");
        const { cut, ...cited } = source ? await citation(source) : {};
        const made = await post("compose", { title: cut?.title, date: cut?.date, citation: source ? cited : null });
        return { path: made.path, text: made.text, version: null, isNew: true };
      }
      let path = words.get("path");
      if (!path && words.get("id")) path = (await get("events")).events.find((e) => e.id === words.get("id"))?.path;
      if (!path) throw new Error("The address names no file. Choose an event from the list.");
      const file = await get("file", { path });
      return { path, text: lines(file.text), version: file.version, isNew: false };
    },

    // The citation that the address asks for, as the value of a new item.
    async cited() {
      const { cut, ...cited } = await citation(words.get("cite"));
      return Object.fromEntries(Object.entries(cited).filter(([, value]) => value && (typeof value !== "object" || Object.keys(value).length > 0)));
    },
  };
})();
