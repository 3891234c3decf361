// What a selection comes to: the verdict on it, the dates in it, and what can be made of it: a new event, evidence for another, YAML.
(() => {
  const { element, get } = timeline;
  let events;

  const words = {
    exact: "exact", normalized: "verified", elided: "verified", near: "differs", "not-found": "not found",
    ambiguous: "ambiguous", "cannot-check": "cannot be checked",
  };

  // How the form of an event is told what was chosen: by its place, or, where only a fingerprint is here, by its words.
  function chosen(selection) {
    const { source, start, end, quote, prefix, suffix, locator } = selection;
    return start === undefined
      ? { quote, prefix, suffix, paragraph: locator?.paragraph, page: locator?.page }
      : { start, end };
  }

  function address(query, selection) {
    const all = Object.entries({ ...query, ...chosen(selection) }).filter(([, value]) => value !== undefined && value !== null);
    return "event?" + new URLSearchParams(all).toString().replace("new=&", "new&");
  }

  function difference(runs) {
    return runs.flatMap((run) => {
      const name = { same: "span", removed: "del", added: "ins" }[run.operation];
      const said = { removed: "the source has: ", added: "not in the source: " }[run.operation];
      return [run.spaceBefore ? " " : "", element(name, {}, said && element("span", { class: "visually-hidden" }, said), run.text)];
    });
  }

  // Choosing an event by typing (the pattern of a combobox with a list below it).
  function chooser(selection) {
    const list = element("ul", { role: "listbox", id: "events-list", "aria-label": "Events" });
    const input = element("input", {
      type: "text", role: "combobox", id: "choose-event", autocomplete: "off",
      "aria-expanded": "true", "aria-controls": "events-list", "aria-autocomplete": "list",
    });
    const label = element("label", { for: "choose-event" }, "Which event?");
    let shown = [];
    let at = 0;
    const go = (event) => { location.href = address({ path: event.path, event: event.id, cite: selection.source }, selection); };
    const mark = () => {
      [...list.children].forEach((one, i) => one.setAttribute("aria-selected", Boolean(shown[i]) && i === at));
      const item = list.children[at];
      if (shown[at]) {
        input.setAttribute("aria-activedescendant", item.id);
        item.scrollIntoView({ block: "nearest" });
      } else input.removeAttribute("aria-activedescendant");
    };
    const show = () => {
      const sought = input.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
      // Those of the date that these words name come first, then those with the typed words in their title.
      const has = (text) => sought.every((word) => text.toLowerCase().includes(word));
      const rank = (event) => (selection.date && event.date === selection.date ? 2 : 0) + (has(event.title) ? 1 : 0);
      shown = events.filter((event) => has(`${event.title} ${event.id} ${event.phrase} ${event.date}`))
        .sort((a, b) => rank(b) - rank(a)).slice(0, 50);
      at = 0;
      const none = () => element("li", { role: "option", "aria-disabled": "true", "aria-selected": "false" }, "No event is like that.");
      const option = (event, i) => element("li", {
        role: "option", id: "events-" + i, mousedown: (press) => press.preventDefault(), click: () => go(event),
      }, element("span", { dir: "auto" }, event.title), element("span", {}, event.phrase));
      list.replaceChildren(...shown.length > 0 ? shown.map(option) : [none()]);
      mark();
    };
    input.addEventListener("input", () => { if (events) show(); });
    input.addEventListener("keydown", (key) => {
      if (key.key === "ArrowDown") at = Math.min(shown.length - 1, at + 1);
      else if (key.key === "ArrowUp") at = Math.max(0, at - 1);
      else if (key.key === "Enter" && shown[at]) go(shown[at]);
      else return;
      key.preventDefault();
      mark();
    });
    const box = element("div", { class: "choose" }, label, input, list);
    return {
      box,
      open: async () => {
        input.focus();
        events ??= (await get("events")).events;
        show();
        box.scrollIntoView({ block: "nearest" });
      },
    };
  }

  // again: asks anew with more said, where the words stand in several places.
  timeline.selectionCard = (selection, { again } = {}) => {
    const status = element("p", { class: "hint", role: "status", hidden: true });
    const choice = element("div", { hidden: true });
    const say = (text) => {
      status.hidden = false;
      status.textContent = text;
    };
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(selection.yaml);
        say("Copied. Paste it under citations: of an event.");
      } catch {
        say("Your browser does not let the desk copy. Here it is:");
        status.after(element("textarea", { rows: 5, readonly: true, "aria-label": "The citation as YAML" }, selection.yaml));
      }
    };
    const add = async (event) => {
      const made = chooser(selection);
      choice.replaceChildren(made.box);
      choice.hidden = false;
      event.target.setAttribute("aria-expanded", "true");
      await made.open().catch((fault) => say(fault.message));
    };
    const isUsable = selection.verifies;
    return element("div", { class: "card" },
      element("p", { class: "verdict" },
        element("b", { class: isUsable ? "good" : "bad" }, words[selection.verdict] ?? selection.verdict),
        element("span", {}, selection.explanation)),
      selection.difference.length === 0 && element("p", { class: "quote", dir: "auto" }, selection.quote),
      selection.difference.length > 0 && element("p", { class: "difference", dir: "auto" }, difference(selection.difference)),
      selection.places.length > 0 && again && element("div", { class: "places" }, element("span", {}, "Which is meant?"),
        selection.places.map((one) => element("button", { type: "button", click: () => again(one) }, one.words))),
      selection.warning && element("p", { class: "bad" }, selection.warning),
      selection.dates.length > 0 && element("ul", { class: "dates", "aria-label": "Dates in these words" },
        selection.dates.map((date) => element("li", {}, date.words + " ", element("code", {}, date.edtf),
          date.isInferred && element("span", { class: "hint" }, " year inferred")))),
      element("div", { class: "actions" },
        element("a", {
          class: "button" + (isUsable ? " main" : ""), href: address({ new: "", source: selection.source }, selection),
        }, "New event"),
        element("button", { type: "button", "aria-expanded": "false", click: add }, "Add to event…"),
        element("button", { type: "button", click: copy }, "Copy as YAML")),
      choice, status);
  };
})();
