// An event in place: the one in the URL is shown beside the drawing and the list; timeline.step(±1) goes on from there.
(() => {
  const timeline = (window.timeline ??= {});
  const panel = document.getElementById("panel");
  if (!panel) return;
  const root = document.documentElement;
  const text = panel.querySelector(".panel-text");
  const notes = panel.querySelector(".notes");
  const title = panel.querySelector("h2");
  const template = panel.querySelector("template");
  const buttons = panel.querySelectorAll("[data-step]");
  let current = "";
  let opener;

  function fill(place, values) {
    for (const element of place.querySelectorAll("[data-fill]")) {
      const value = values[element.dataset.fill];
      if (element.dataset.fill === "summary") element.innerHTML = value;
      else element.textContent = value ?? "";
      element.hidden = !value;
      // What is not in the page's language says so.
      const foreign = values.untranslated?.includes(element.dataset.fill);
      element.lang = foreign ? values.language : root.lang;
      element.dir = foreign ? "auto" : "";
    }
    const link = place.querySelector(".panel-link");
    if (values.url) link.href = values.url;
    return place;
  }

  function item(values) {
    const note = fill(template.content.cloneNode(true), values);
    note.querySelector(".verdict").classList.add(values.verified ? "verdict-good" : "verdict-bad");
    const quote = note.querySelector(".quote");
    quote.hidden = !values.quote;
    if (values.language) quote.lang = values.language;
    return note;
  }

  // The next of what is listed, in the order of the list; where it is not listed, of all that is shown.
  function beside(step) {
    let ids = [...document.querySelectorAll(".entry:not([hidden])")].map((entry) => entry.id.slice(6));
    if (!ids.includes(current)) ids = timeline.data.events.id.filter((id) => id === current || (timeline.shown?.has(id) ?? true));
    return ids[ids.indexOf(current) + step];
  }

  const places = (id) => (id ? document.querySelectorAll(`[data-event="${CSS.escape(id)}"], #event-${CSS.escape(id)} .entry-title a`) : []);

  // A clock time is told in the reader's own time as well.
  async function clock({ id, zoned, phrase }) {
    if (!zoned) return;
    const time = document.createElement("time");
    time.dateTime = zoned;
    time.textContent = phrase;
    const place = text.querySelector("[data-fill=phrase]");
    place.replaceChildren(time);
    await timeline.load("assets/time.js");
    if (id === current) timeline.localTime(place.parentElement);
  }

  function show(event) {
    fill(text, event);
    clock(event);
    timeline.picture(panel.querySelector(".panel-picture"), event.picture, "(min-width: 48rem) 26rem, 100vw");
    text.querySelector(".date-sentence").hidden = !event.language;
    notes.replaceChildren(...event.notes.map(item));
    for (const banner of text.querySelectorAll("[data-status]")) banner.hidden = banner.dataset.status !== event.status;
    for (const button of buttons) button.disabled = !beside(+button.dataset.step);
    for (const place of places(event.id)) place.classList.add("is-open");
    const stays = panel.contains(document.activeElement) && !document.activeElement.disabled;
    if (!panel.open) {
      opener = document.activeElement;
      panel.show();
      root.classList.add("has-panel");
    }
    panel.scrollTop = 0;
    if (!stays) title.focus({ preventScroll: true });
  }

  // The drawing has its room back first, and draws its marks anew: until it has, the focus is looked after, unless the reader has put it somewhere.
  function back(id, frames = 12) {
    const { activeElement } = document;
    if (!activeElement || activeElement === document.body || panel.contains(activeElement)) {
      // What opened it may be gone, drawn anew, or, in Safari, have had no focus when it was pressed: then it is what leads to the same event. The
      // drawing of the page without scripts may still be there, hidden: what takes the focus is what is seen.
      const drawing = { focus: () => document.querySelector("timeline-view")?.take?.(id) };
      for (const place of [opener, drawing, ...places(id)]) {
        place.focus({ preventScroll: true });
        if (document.activeElement !== document.body) break;
      }
    }
    if (frames) requestAnimationFrame(() => back(id, frames - 1));
  }

  async function follow() {
    const id = timeline.state.get("event");
    if (id === current) return;
    for (const place of places(current)) place.classList.remove("is-open");
    const before = current;
    current = id;
    const event = id && (await timeline.event(id).catch(() => null));
    if (id !== current) return;
    if (event) return show(event);
    const link = event === null && places(id)[0]?.getAttribute("href");
    if (link) location.assign(link);
    if (!panel.open) return;
    const had = panel.contains(document.activeElement);
    panel.close();
    root.classList.remove("has-panel");
    if (had) requestAnimationFrame(() => back(before));
  }

  // True where the panel is open and has taken the step.
  timeline.step = (step) => {
    const id = panel.open && beside(step);
    if (id) timeline.state.set({ event: id }, { replace: true });
    return panel.open;
  };

  const close = () => timeline.state.set({ event: "" });
  for (const button of buttons) button.addEventListener("click", () => timeline.step(+button.dataset.step));
  panel.querySelector(".panel-close").addEventListener("click", close);
  text.addEventListener("click", (event) => {
    const reference = event.target.closest(".note-ref a");
    const note = reference && notes.children[reference.hash.slice("#note-".length) - 1];
    if (!note || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    note.tabIndex = -1;
    note.focus();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && panel.open && !event.defaultPrevented && !event.target.closest("input, details")) close();
  });
  document.addEventListener("timeline:state", follow);
  follow();
})();
