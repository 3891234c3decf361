// An event as a form: a view of its text, which shows what the last check found in it.
(() => {
  const { element } = timeline;

  // eventForm({ form, vocabulary, change, goTo, point, tellTyped }) → { show(event, diagnostics), settle(), focus(path) }; goTo(line) goes there in the
  // text, point(line) only shows it there.
  timeline.eventForm = ({ form, vocabulary, change, goTo, point, tellTyped }) => {
    const controls = timeline.controls(change);
    const facets = vocabulary.facets;
    const carriedBy = {};
    let latest = null;

    const carried = (what) => (carriedBy[what] = element("div", { class: "carried hint" }));
    const title = controls.text(["title"], "What happened", { className: "headline", isOneLine: true, required: true, after: [carried("title")] });
    const date = timeline.dateField({ controls, change, tellTyped, source: () => latest?.citations.find((c) => c.sourceTitle)?.source ?? null });
    const summary = controls.text(["summary"], "Summary", {
      isLong: true, isBlock: true, className: "prose", hint: "In your own words. [@name] after a sentence points at the citation that carries it; [@self] marks it as your own.",
      after: [carried("summary")],
    });
    const body = controls.text(["body"], "The longer text", { isLong: true, isBlock: true, className: "prose", after: [carried("body")] });
    const longer = element("details", { class: "more" }, element("summary", {}, "A longer text, for the event’s own page"), body.box);
    const citations = timeline.citationForms({
      controls, change, goTo, putNote, useDate: (edtf) => date.use(edtf),
      carries: [["title", "the title"], ["date", "the date"], ["summary", "the summary"], ["body", "the longer text"], ["place", "the place"],
        ...facets.filter((f) => !f.isLabel).map((f) => [f.id, `${f.title.toLowerCase()}`])],
    });
    const lane = vocabulary.lanes.length > 0
      ? controls.choice(["lane"], "Lane", [["", "none"], ...vocabulary.lanes.map((l) => [l.value, l.title])]).box
      : controls.text(["lane"], "Lane").box;
    const steps = vocabulary.importance;
    const importance = steps.length > 0
      ? controls.choice(["importance"], "Importance", [["", "not said"], ...steps.map((s, i) => [s, i === 0 && s === "1" ? "1, a detail" : s === "5" ? "5, a turning point" : s])]).box
      : controls.text(["importance"], "Importance").box;
    const status = controls.choice(["status"], "Status", [["", "published"], ["draft", "draft, not published"], ["retracted", "retracted"]]).box;
    const others = element("div", { class: "others hint" });
    const unplaced = element("ul", { class: "field-problems unplaced" });

    form.append(
      element("datalist", { id: "sources" }, vocabulary.sources.map((s) => element("option", { value: s.id }, [s.title, s.container].filter(Boolean).join(" · ")))),
      element("fieldset", { id: "fields", disabled: true }, element("legend", { class: "visually-hidden" }, "The event"),
        title.box, unplaced, date.box, carried("date"), summary.box, longer,
        citations.element,
        element("section", { "aria-labelledby": "sorting-title" }, element("h2", { id: "sorting-title" }, "Sorting"),
          element("div", { class: "sorting" }, lane, importance, status),
          facets.map((f) => element("div", {}, controls.terms([f.id], f.title, f.terms).box, f.isLabel ? null : carried(f.id)))),
        others));
    form.addEventListener("submit", (event) => event.preventDefault());
    const fields = form.querySelector("#fields");

    function putNote(id) {
      const { input } = summary;
      const note = `[@${id}]`;
      const at = document.activeElement === input || input.selectionStart > 0 ? input.selectionStart : input.value.length;
      const before = input.value.slice(0, at).trimEnd();
      const after = input.value.slice(at);
      input.value = `${before}${before ? " " : ""}${note}${after && !/^\s/.test(after) ? " " : ""}${after}`;
      input.focus();
      input.setSelectionRange(before.length + note.length + 1, before.length + note.length + 1);
      input.dispatchEvent(new Event("input"));
    }

    function showCarried(event) {
      for (const [what, line] of Object.entries(carriedBy)) {
        const s = event.statements.find((x) => x.what === what);
        const bare = event.sentences.filter((x) => x.of === what && x.state !== "carried" && x.state !== "own");
        const text = what === "summary" || what === "body";
        const isSaid = event.fields.some((f) => f.name === what && (f.items?.length || f.text?.trim() || f.inside));
        line.replaceChildren(...(!s || !isSaid ? [] : [
          element("p", { class: s.carried === s.count ? "good" : "" },
            s.carried === s.count ? `✓ ${text ? `${s.count === 1 ? "Its sentence is" : s.count === 2 ? "Both sentences are" : `All ${s.count} sentences are`} carried by verified words` : `Carried by ${s.citations.join(", ")}`}`
              : text ? `${s.carried} of ${s.count} ${s.count === 1 ? "sentence" : "sentences"} carried by verified words` : "No verified words carry it yet"),
          ...bare.slice(0, 5).map((x) => element("p", {}, x.state === "bare" ? "No note: “" : "Its note is not verified: “", x.words, "” ",
            element("button", { type: "button", class: "link", click: () => goTo(x.line) }, `line ${x.line}`))),
        ]));
      }
    }

    function showOthers(event) {
      const beside = event.fields.filter((f) => !controls.all.has(f.name) && !["citations", "source"].includes(f.name));
      others.replaceChildren(...(beside.length === 0 ? [] : [
        element("p", {}, `${beside.length} more ${beside.length === 1 ? "field" : "fields"} in the text: `,
          beside.flatMap((f, i) => [i > 0 ? ", " : "", element("button", { type: "button", class: "link", click: () => goTo(f.line) }, f.key)])),
      ]));
    }

    // What is worked on in the form is shown in the text.
    form.addEventListener("focusin", ({ target }) => {
      for (const { path, input } of controls.all.values()) {
        if (input !== target && !(input.type === "checkbox" && input.closest("fieldset").contains(target))) continue;
        const line = lineOf(path);
        if (line) point(line);
        return;
      }
    });

    function lineOf([name, ...inside]) {
      const citation = inside.length > 1 ? latest?.citations.find((c) => c.field.join("/") === `${name}/${inside[0]}`) : null;
      const field = (citation ? citation.fields : latest?.fields ?? []).find((f) => f.name === (citation ? inside[1] : name));
      return field?.line ?? citation?.line;
    }

    return {
      settle: () => date.settle(),
      isTyped: () => date.isTyped(),
      enable(is) { fields.disabled = !is; },
      get title() { return title.input.value.trim(); },
      get date() { return latest?.fields.find((f) => f.name === "date")?.text ?? null; },
      show(event, diagnostics) {
        latest = event;
        citations.show(event.citations, event);
        for (const { path, set, given } of controls.all.values()) {
          if (path.length !== 1) continue;
          set(event.fields.find((f) => f.name === path[0]));
          given?.(event.given[path[0]]);
        }
        if (event.fields.some((f) => f.name === "body")) longer.open = true;
        date.told(event.date ?? null);
        showCarried(event);
        showOthers(event);
        const left = controls.tell(diagnostics);
        unplaced.replaceChildren(...left.map((m) => element("li", { class: m.severity === "error" ? "bad" : "" }, m.message)));
      },

      // What cannot be changed by the form is said at its field.
      refuse(path, message) {
        const control = controls.nearest(path);
        (control?.problems ?? unplaced).replaceChildren(element("li", { class: "bad" }, message));
      },

      focus(path) {
        const control = controls.nearest(path);
        for (let box = control?.input.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
        control?.input.focus();
        control?.input.scrollIntoView({ block: "center" });
        return Boolean(control);
      },
    };
  };
})();
