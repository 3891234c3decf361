// The reader: opens a source, shows what is known of it, and hands its text to those who work on it.
(() => {
  const { element, get, post, words } = timeline;
  const find = (id) => document.getElementById(id);
  const id = words.get("source");

  function about(source) {
    const what = source.words === "text" ? "the text" : "the fingerprint";
    const kinds = { holds: `${what} is that of the lock`, broken: `${what} is not that of the lock`, none: "no lock", unseen: null };
    const lock = source.words === "none" ? null : kinds[source.lock];
    return [source.authors.join("; "), source.container, source.issued, lock].filter(Boolean);
  }

  function fact({ name, value }) {
    const shown = !/^https?:\/\//.test(value) ? value
      : element("a", { href: value, rel: "noopener noreferrer", target: "_blank" }, value.replace(/^https?:\/\/(www\.)?/, ""));
    return element("div", {}, element("dt", {}, name),
      element("dd", { dir: "auto" }, shown));
  }

  function cited(one, text) {
    const here = text && one.start >= 0 && element("a", {
      href: `reader?${new URLSearchParams({ source: id, at: one.start })}`,
      click: (event) => {
        event.preventDefault();
        text.show(one.start, one.end);
      },
    }, "show it");
    return element("li", {},
      element("p", {}, element("a", { href: timeline.eventAddress(one), dir: "auto" }, one.title)),
      one.quote && element("p", { class: "quoted", dir: "auto" }, one.quote),
      element("p", { class: "verdict" },
        element("span", { class: one.verifies ? "good" : "bad", title: one.explanation }, one.verdict.replace("-", " ")),
        here && " · ", here));
  }

  // One citation may stand in several passages; it is listed once.
  const isSame = (one, other) => other.event === one.event && other.citation === one.citation;
  const once = (citations) => citations.filter((one, i) => citations.findIndex((other) => isSame(one, other)) === i);

  async function paste(event, more) {
    event?.preventDefault();
    const into = find("pasted");
    try {
      const selection = await post("select", { source: id, quote: find("quote").value, ...more });
      into.replaceChildren(timeline.selectionCard(selection, { again: (place) => paste(null, { paragraph: place.paragraph }) }));
    } catch (fault) {
      into.replaceChildren(element("p", { class: "bad" }, fault.message));
    }
  }

  async function open() {
    if (!id) {
      location.replace("./");
      return;
    }
    const source = await get("source", { id });
    document.title = `${source.source.title} · Desk`;
    find("reader-id").textContent = source.source.id;
    find("reader-title").textContent = source.source.title;
    find("reader-about").textContent = about(source.source).join(" · ");
    find("facts").replaceChildren(...source.fields.map(fact));
    const record = "event?" + new URLSearchParams({ path: source.path, line: source.line });
    find("record-path").replaceChildren("In ", element("a", { href: record }, source.path));
    let text = null;
    if (source.canRead === "text") {
      const root = find("text");
      root.hidden = find("bar").hidden = false;
      root.dir = source.direction;
      if (source.language) root.lang = source.language;
      if (source.whyNoDates) find("how").textContent += " " + source.whyNoDates;
      text = timeline.text(root, source);
      timeline.selecting(text, source, find("selection"), find("value"));
      timeline.finding(text, source);
    } else {
      find("pasting").hidden = false;
      find("why").textContent = source.why;
      find("paste-form").hidden = source.canRead === "none";
      find("paste-form").addEventListener("submit", paste);
    }
    const all = once(source.citations);
    find("cited").hidden = all.length === 0;
    find("cited-list").replaceChildren(...all.map((one) => cited(one, text)));
    const at = Number(words.get("at"));
    if (text && words.has("at") && Number.isInteger(at)) {
      const passage = source.citations.find((one) => one.start === at);
      await text.show(at, passage?.end ?? at, { isChosen: Boolean(passage) });
    }
  }

  open().catch((fault) => {
    find("reader-problem").hidden = false;
    find("reader-problem").textContent = fault.message;
  });
})();
