// The citations of an event: source, quote with its verdict while it is typed, place, and what it carries.
(() => {
  const { element } = timeline;
  const verdicts = {
    exact: "Verified: stands word for word in the source",
    normalized: "Verified: stands in the source; only typography differs",
    elided: "Verified: its pieces stand in the source in order",
    near: "Does not stand in the source; something like it does",
    "not-found": "Is not in the source",
    ambiguous: "Stands in the source more than once",
    "cannot-check": "Cannot be checked",
    "no-quote": "Cites the source without a quote; that proves nothing",
  };
  const dateWords = {
    supports: "these words carry the event’s date",
    coarser: "these words say less than the event’s date",
    contradicts: "these words say another date than the event’s",
    "cannot-check": "these words name no date that can be placed",
  };
  const places = [["page", "Page"], ["paragraph", "Paragraph"], ["line", "Line"], ["section", "Section"], ["timecode", "Time"], ["speaker", "Speaker"], ["cell", "Cell"]];
  const controlled = ["source", "quote", "prefix", "suffix", "locator", "supports", "id", "note"];

  function difference(runs) {
    const pieces = runs.flatMap((run) => [
      run.spaceBefore ? " " : "",
      run.side === "same" ? run.text : element(run.side === "quote" ? "del" : "ins", {}, run.text),
    ]);
    return element("div", { class: "difference" },
      element("p", { class: "difference-words" }, pieces),
      element("p", { class: "hint" }, element("del", {}, "Struck out"), ": only in your quote. ", element("ins", {}, "Underlined"), ": only in the source."));
  }

  // citationForms({ controls, change, carries, goTo, putNote, useDate }) → { element, show(citations, event) }
  timeline.citationForms = ({ controls, change, carries, goTo, putNote, useDate }) => {
    const list = element("div", { class: "citations" });
    const box = element("section", { "aria-labelledby": "citations-title" },
      element("h2", { id: "citations-title" }, "Evidence"), list,
      element("p", {}, element("button", { type: "button", id: "add-citation", click: () => add() }, "Add a citation")));
    let cards = [];
    let ways = null;
    let free = 0;

    function add() {
      change(["citations", String(free)], { source: "", quote: "" }, true, () => document.getElementById(`field-citations-${free - 1}-source`)?.focus());
    }

    function card(citation, number) {
      const path = citation.field;
      const to = (...more) => [...path, ...more];
      const isInline = !citation.fields.some((f) => f.name === "source");
      const id = `citation-${path.join("-")}`;
      const verdict = element("div", { class: "verdict", "aria-live": "polite" });
      const says = element("div", { class: "says" });
      const title = element("p", { class: "hint" });
      const quote = controls.text(to("quote"), "Quote", { isLong: true, className: "quote" });
      const locator = citation.fields.find((f) => f.name === "locator")?.inside ?? [];
      const shownPlaces = places.filter(([name], i) => i < 2 || locator.some((f) => f.name === name));
      const more = element("details", { class: "more" }, element("summary", {}, "Name, words around, remark"),
        controls.text(to("id"), "Name for notes", { hint: "What [@…] in the summary points at; without one, the source’s id." }).box,
        controls.text(to("prefix"), "Words directly before the quote", { hint: "Where the quote stands more than once." }).box,
        controls.text(to("suffix"), "Words directly after the quote").box,
        controls.text(to("note"), "Remark").box);
      const others = element("p", { class: "hint" });
      const article = element("fieldset", { class: "citation", id },
        element("legend", {}, `Citation ${number}`),
        element("div", { class: "whence" },
          isInline ? element("p", { class: "field hint" }, "The source is described here, in the text. ",
            element("button", { type: "button", class: "link", click: () => goTo(citation.line) }, `Line ${citation.line}`))
            : controls.text(to("source"), "Source", { list: "sources", className: "source" }).box,
          shownPlaces.map(([name, label]) => controls.text(to("locator", name), label, { className: "place" }).box)),
        title, quote.box, verdict, says,
        controls.checks(to("supports"), "This passage carries", carries).box,
        others,
        element("div", { class: "actions" }, more,
          element("button", { type: "button", class: "quiet", click: () => putNote(article.dataset.id) }, "Put its note into the summary"),
          element("button", { type: "button", class: "quiet", click: () => change(path, null, true, () => document.getElementById("add-citation").focus()) }, "Remove this citation")));

      function show(now, event) {
        article.dataset.id = now.id;
        title.textContent = now.sourceTitle ?? (now.source ? `There is no source “${now.source}” yet.` : "Choose a source.");
        const written = (name, inside = now.fields) => inside.find((f) => f.name === name);
        for (const name of ["source", "quote", "id", "prefix", "suffix", "note", "supports"]) controls.all.get(to(name).join("/"))?.set(written(name));
        const place = written("locator")?.inside ?? [];
        for (const [name] of shownPlaces) controls.all.get(to("locator", name).join("/")).set(written(name, place));
        showVerdict(now);
        showDates(now, event);
        const beside = now.fields.filter((f) => !controlled.includes(f.name) && f.key);
        others.replaceChildren(...(beside.length === 0 ? [] : [`In the text only: ${beside.map((f) => f.key).join(", ")}`]));
      }

      function showVerdict(now) {
        verdict.className = `verdict ${now.verifies ? "is-good" : now.verdict && now.verdict !== "no-quote" ? "is-bad" : ""}`;
        if (!now.verdict) {
          verdict.replaceChildren();
          return;
        }
        const way = now.start !== undefined ? `reader?source=${encodeURIComponent(now.source)}&at=${now.start}` : null;
        verdict.replaceChildren(
          element("p", {}, element("strong", {}, `${now.verifies ? "✓ " : now.verdict === "no-quote" ? "" : "✗ "}${verdicts[now.verdict]}.`), " ",
            now.explanation && element("span", { class: "hint" }, now.explanation), " ",
            way && element("a", { href: way }, "See it in the source")),
          ...[now.difference && difference(now.difference),
            now.locatorAgrees === false && element("p", { class: "bad" }, "The place given is another one."),
            now.sourceWords && now.verdict === "near" && element("p", {}, element("button", {
              type: "button",
              click: () => change(to("quote"), now.sourceWords.replace(/\s+/g, " ").trim(), true, () => quote.input.focus()),
            }, "Use the source’s words"))].filter(Boolean));
      }

      function showDates(now, event) {
        const rows = now.says.map((d) => element("p", {}, "The source says ", element("strong", {}, d.phrase), " ",
          element("span", { class: "hint" }, `“${d.words}”${d.yearInferred ? "; the year is inferred" : ""}`), " ",
          d.edtf !== event.date?.edtf && element("button", { type: "button", class: "link", click: () => useDate(d.edtf) }, `Use ${d.edtf} as the date`)));
        const word = now.says.length > 0 && now.dateVerdict ? element("p", { class: now.dateVerdict === "contradicts" ? "bad" : now.dateVerdict === "supports" ? "good" : "hint" },
          `${now.dateVerdict === "supports" ? "✓ " : ""}${dateWords[now.dateVerdict][0].toUpperCase()}${dateWords[now.dateVerdict].slice(1)}.`) : null;
        says.replaceChildren(...rows, ...(word ? [word] : []));
      }

      return { article, show };
    }

    return {
      element: box,
      show(citations, event) {
        free = citations.filter((c) => c.field[0] === "citations").length;
        const now = citations.map((c) => `${c.field.join("/")}:${c.fields.some((f) => f.name === "source")}:${(c.fields.find((f) => f.name === "locator")?.inside ?? []).map((f) => f.name).sort()}`).join();
        if (now !== ways) {
          const focused = list.contains(document.activeElement) ? document.activeElement.id : null;
          ways = now;
          for (const key of [...controls.all.keys()]) if (/^(citations|source)\//.test(key)) controls.all.delete(key);
          cards = citations.map((c, i) => card(c, i + 1));
          list.replaceChildren(...(cards.length > 0 ? cards.map((c) => c.article) : [element("p", { class: "hint" }, "Nothing proves this event yet. Select words in a source, or add a citation here.")]));
          citations.forEach((c, i) => cards[i].show(c, event));
          if (focused) document.getElementById(focused)?.focus();
          return;
        }
        citations.forEach((c, i) => cards[i].show(c, event));
      },
    };
  };
})();
