// The page of an event. Its truth is the text: the form changes one field of it at a time, the raw editor all of it, and each change is
// checked by the code that builds the site. What is not saved stays in this browser.
(async () => {
  const { element, get, post, words, drafts, startEvent } = timeline;
  const $ = (id) => document.getElementById(id);
  const [form, notice, stateLine] = [$("form"), $("notice"), $("state")];
  const file = { path: "", text: "", saved: "", version: null, isNew: false };
  const pending = new Map(); // changes of fields that are not in the text yet
  let index = 0;
  let checked = null;
  let eventForm = null;
  let vocabulary;

  const raw = timeline.rawEditor($("raw"), { label: "The text of the file", input: (text) => setText(text, true) });

  // The text, and what it comes to.
  const isChanged = () => file.text !== file.saved || pending.size > 0;
  const isTyped = () => eventForm?.isTyped() ?? false; // a date that is not in the text, as it was not left or can be read in several ways
  const opened = location.search;
  const key = () => (file.isNew ? opened : file.path); // each selection that became a new event has its own

  function keep() {
    if (isChanged()) drafts.keep(key(), { text: file.text, version: file.version, edits: [...pending.values()].map(({ path, value }) => ({ path, value })), index });
    else drafts.forget(key());
  }

  function setText(text, isTyped = false) {
    file.text = text;
    if (!isTyped) raw.set(text);
    keep();
    tellState();
    checkSoon();
  }

  let checkTimer;
  let checking = null;
  let isStale = false;
  function checkSoon() {
    clearTimeout(checkTimer);
    checkTimer = setTimeout(check, 150);
  }

  // One check at a time: of what was typed meanwhile only the last is asked.
  async function check() {
    clearTimeout(checkTimer);
    if (checking) {
      isStale = true;
      return checking;
    }
    checking = (async () => {
      do {
        isStale = false;
        const text = file.text;
        try {
          const answer = await post("check", { path: file.path, text });
          if (text === file.text) show(answer);
          else isStale = true;
        } catch (fault) {
          stateLine.textContent = fault.message;
        }
      } while (isStale);
    })();
    await checking;
    checking = null;
  }

  function show(answer) {
    checked = answer;
    raw.mark(answer.diagnostics);
    showProblems(answer);
    const isForm = answer.role === "events" || answer.events;
    document.querySelector(".views").classList.toggle("is-text-only", !isForm);
    form.hidden = !isForm;
    eventForm.enable(Boolean(answer.events?.length));
    if (!answer.events?.length) {
      $("heading").textContent = file.path.split("/").at(-1);
      $("where").textContent = file.path;
      tellState();
      return;
    }
    index = Math.min(index, answer.events.length - 1);
    const event = answer.events[index];
    // A change that is not in this text yet would be taken out of its field; the check of the text with it follows.
    if (pending.size === 0) eventForm.show(event, answer.diagnostics.filter((d) => d.event === index));
    const title = event.fields.find((f) => f.name === "title")?.text?.trim();
    $("heading").textContent = title || (file.isNew ? "A new event" : "An event without a title");
    document.title = `${title || "Event"} · Desk`;
    $("page").hidden = !event.page || file.isNew;
    if (event.page) $("page").href = event.page;
    showChoice(answer.events);
    tellState();
  }

  // A file may hold several events.
  function showChoice(events) {
    const where = $("where");
    const name = file.isNew ? `Not saved yet; becomes a file of its own under ${file.path.split("/").slice(0, -1).join("/")}/` : file.path;
    if (events.length < 2) {
      where.replaceChildren(name);
      return;
    }
    const titles = events.map((e) => e.fields.find((f) => f.name === "title")?.text || `event ${e.index + 1}`);
    const select = element("select", { id: "choice", "aria-label": "Event of this file", change: async () => {
      await flush();
      index = Number(select.value);
      show(checked);
      $("choice").focus();
    } }, titles.map((title, i) => element("option", { value: i, selected: i === index }, `${i + 1} of ${events.length}: ${title}`)));
    if (document.activeElement?.id !== "choice") where.replaceChildren(name, " ", select);
  }

  function showProblems(answer) {
    const row = (d, isHere) => element("li", { class: `is-${d.severity}` },
      isHere && d.line > 0 ? element("button", { type: "button", class: "link", click: () => goTo(d.line, d.column) }, `Line ${d.line}`) : null,
      isHere ? " " : element("span", { class: "hint" }, `${d.path}: `),
      element("span", {}, d.message), " ", element("span", { class: "hint" }, d.code));
    $("raw-problems").replaceChildren(
      answer.diagnostics.length + answer.elsewhere.length === 0 ? element("p", { class: "good" }, "✓ Nothing is wrong with this text.")
        : element("ul", {}, answer.diagnostics.map((d) => row(d, true)), answer.elsewhere.map((d) => row(d, false))));
  }

  const goTo = (line, column) => raw.goTo(line, column);

  function tellState() {
    const errors = checked?.diagnostics.filter((d) => d.severity === "error").length ?? 0;
    const said = isChanged() || isTyped() ? "Not saved" : file.isNew ? "" : "Saved";
    stateLine.textContent = [said, errors > 0 && `${errors} ${errors === 1 ? "error" : "errors"}`].filter(Boolean).join(" · ");
    stateLine.className = errors > 0 ? "bad" : "";
    $("save").disabled = !isChanged() && !isTyped() && !file.isNew;
  }

  // Changes of fields, one after the other, each made in the text as it then is.
  let flushTimer;
  let flushing = null;
  function change(path, value, isDone = true, then = null) {
    pending.set(path.join("/"), { path, value, then });
    keep();
    tellState();
    clearTimeout(flushTimer);
    flushTimer = setTimeout(flush, isDone ? 0 : 300);
  }

  async function flush() {
    clearTimeout(flushTimer);
    flushing ??= (async () => {
      while (pending.size > 0) {
        const [name, edit] = pending.entries().next().value;
        const before = file.text;
        let answer = null;
        try {
          answer = await post("edit", { path: file.path, text: before, event: index, field: edit.path, value: edit.value });
        } catch (fault) {
          if (pending.get(name) === edit) pending.delete(name);
          eventForm.refuse(edit.path, fault.message);
          keep();
          continue;
        }
        if (file.text !== before) continue; // typed in the text meanwhile: the same change again, in the new text
        if (pending.get(name) === edit) pending.delete(name);
        setText(answer.text);
        if (edit.then) {
          await check();
          edit.then();
        }
      }
    })();
    await flushing;
    flushing = null;
  }

  // Saving, and what may stand in its way.
  async function save() {
    await eventForm.settle();
    await flush();
    if (!isChanged() && !file.isNew) {
      timeline.tell(isTyped() ? "The date can be read in several ways: press what is meant." : "Nothing has changed.");
      return;
    }
    $("save").disabled = true;
    try {
      const [former, wasNew] = [key(), file.isNew];
      if (wasNew) file.path = (await post("compose", { title: eventForm.title, date: eventForm.date })).path;
      const written = await post("save", { path: file.path, text: file.text, version: file.version });
      drafts.forget(former);
      const saved = file.text;
      Object.assign(file, { saved, version: written.version, isNew: false });
      if (wasNew) history.replaceState(null, "", `event?path=${encodeURIComponent(file.path)}`);
      keep();
      say(null);
      timeline.tell(`Saved ${file.path}.`);
      $("undo").hidden = false;
      await check();
    } catch (fault) {
      if (fault.status === 409) await settleConflict(fault.answer);
      else say(element("p", { class: "bad" }, fault.message));
    }
    tellState();
  }

  async function settleConflict({ text, version }) {
    const theirs = text === null || text === undefined ? null : startEvent.lines(text);
    const choice = await timeline.conflict(file.text, theirs);
    if (choice === "mine") {
      file.version = version ?? null;
      await save();
    } else if (choice === "theirs") {
      const mine = file.text;
      take(theirs ?? "", version ?? null);
      say(element("p", {}, "The text of the disk is here now. ",
        element("button", { type: "button", class: "link", click: () => { setText(mine); say(null); } }, "Bring mine back"), ", not saved."));
    }
  }

  function take(text, version) {
    pending.clear();
    Object.assign(file, { saved: text, version });
    setText(text);
  }

  async function undo() {
    await flush();
    const mine = isChanged() ? file.text : null;
    try {
      const former = await post("undo", { path: file.path });
      if (former.text === null || former.text === undefined) {
        Object.assign(file, { saved: "", version: null });
        setText(file.text);
        say(element("p", {}, "The file is gone again, as it was before. Its text is still here: save it to have it back."));
      } else {
        take(startEvent.lines(former.text), former.version);
        say(element("p", {}, "The file is as it was before the last save.", mine === null ? null
          : [" ", element("button", { type: "button", class: "link", click: () => { setText(mine); say(null); } }, "Bring back what was not saved")]));
      }
      timeline.tell("Undone.");
      await showHistory();
    } catch (fault) {
      if (fault.status === 409) await settleConflict(fault.answer);
      else say(element("p", { class: "bad" }, fault.message));
    }
  }

  async function showHistory() {
    const { writes } = await get("history", { path: file.path }).catch(() => ({ writes: [] }));
    $("undo").hidden = file.isNew || writes.length === 0;
  }

  function say(...inside) {
    notice.replaceChildren(...inside.filter(Boolean));
    notice.hidden = notice.childElementCount === 0;
  }

  // What was left unsaved here comes back; where the file has become another meanwhile, the author chooses.
  async function restore() {
    const draft = drafts.find(key());
    if (!draft || (draft.text === file.text && !draft.edits?.length)) return;
    const begin = () => {
      file.text = draft.text;
      index = draft.index ?? 0;
      for (const { path, value } of draft.edits ?? []) pending.set(path.join("/"), { path, value });
      raw.set(file.text);
    };
    const loaded = file.text;
    const discard = element("button", { type: "button", class: "link", click: () => { take(loaded, file.version); say(null); } }, "Discard it");
    if (draft.version === file.version) {
      begin();
      say(element("p", {}, `What you had not saved (${timeline.timeOf(draft.when)}) is back. `, discard));
    } else {
      say(element("p", {}, `There is a text of yours that was not saved (${timeline.timeOf(draft.when)}), but the file has changed since. `,
        element("button", { type: "button", class: "link", click: async () => {
          const choice = await timeline.conflict(draft.text, loaded);
          if (choice === "mine") {
            begin();
            setText(file.text);
            await flush();
          }
          if (choice) say(null);
          if (choice === "theirs") drafts.forget(key());
        } }, "Compare the two")));
    }
  }

  try {
    vocabulary = await get("vocabulary");
    drafts.ofSite(vocabulary.site);
    eventForm = timeline.eventForm({ form, vocabulary, change, goTo, tellTyped: tellState, point: (line) => raw.point(line) });
    Object.assign(file, await startEvent.open());
    file.saved = file.isNew ? "" : file.text;
    raw.set(file.text);
    await restore();
    raw.enable();
    await check();
    const which = words.get("event");
    if (which !== null && checked.events) {
      const found = checked.events.findIndex((e) => e.id === which);
      index = found >= 0 ? found : /^\d+$/.test(which) ? Math.min(Number(which), checked.events.length - 1) : 0;
      show(checked);
    }
    if (words.get("cite")) {
      const at = checked.events[index].citations.filter((c) => c.field[0] === "citations").length;
      change(["citations", String(at)], await startEvent.cited(), true, () => eventForm.focus(["citations", String(at), "quote"]));
      const stay = new URLSearchParams([...words].filter(([name]) => ["path", "event"].includes(name)));
      history.replaceState(null, "", `event?${stay}`);
    }
    await flush();
    if (!words.get("field") || !eventForm.focus(words.get("field").split("/"))) {
      if (words.get("line") && (words.get("field") || !checked.events)) goTo(Number(words.get("line")));
      else if (file.isNew) eventForm.focus(["title"]);
    }
    if (!file.isNew) await showHistory();
  } catch (fault) {
    say(element("p", { class: "bad" }, fault.message));
    form.hidden = true;
    $("save").disabled = true;
    return;
  }

  $("save").addEventListener("click", save);
  $("undo").addEventListener("click", undo);
  addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") {
      event.preventDefault();
      save();
    }
  });
  addEventListener("beforeunload", (event) => {
    keep();
    if (isChanged() && drafts.isLost) event.preventDefault();
  });
})();
