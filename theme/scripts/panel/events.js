// The texts of events, fifty to a script file: timeline.event(id) promises one, its links ready for this page.
(() => {
  const timeline = (window.timeline ??= {});
  const perFile = 50;

  timeline.event = async (id) => {
    if (!timeline.data) await timeline.load("data/timeline.js");
    const at = timeline.data.events.id.indexOf(id);
    if (at < 0) return;
    const file = Math.floor(at / perFile);
    if (!timeline.texts?.[file]) await timeline.load(`data/events/${file}.js`);
    const event = timeline.texts[file][at % perFile];
    if (event.root) return event;

    const root = (event.root = new URL(document.documentElement.dataset.root, document.baseURI).href);
    const from = (url, base) => url && new URL(url, base).href;
    event.url = from(event.url, root);
    for (const note of event.notes) note.url = from(note.url, root);
    const { picture } = event;
    if (picture) {
      for (const name of ["src", "url"]) picture[name] = from(picture[name], root);
      picture.srcset = picture.srcset?.split(", ").map((size) => size.split(" ")).map(([url, width]) => `${from(url, root)} ${width}`).join(", ");
    }
    // The summary is that of the event's own page.
    const { body } = new DOMParser().parseFromString(event.summary, "text/html");
    for (const name of ["href", "src"]) {
      for (const element of body.querySelectorAll(`[${name}]`)) element.setAttribute(name, from(element.getAttribute(name), event.url ?? root));
    }
    for (const element of body.querySelectorAll("[id]")) element.removeAttribute("id");
    event.summary = body.innerHTML;
    return event;
  };
})();
