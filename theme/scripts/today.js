// On this day: what happened on the reader's own date in other years, in a line of the home page that is there from the start, so that nothing moves.
(async () => {
  const line = document.getElementById("today");
  const { timeline } = window;
  try {
    if (!timeline.data) await timeline.load("data/timeline.js");
  } catch {
    return;
  }
  const APPROXIMATE = 1, UNCERTAIN = 2, RETRACTED = 2; // of data/timeline.js
  const { url, events } = timeline.data;
  const now = new Date();
  const [month, day] = [now.getMonth(), now.getDate()];
  const places = line.querySelector("span");
  for (const at of events.id.keys()) {
    // Known to the day, neither approximate nor uncertain, and not retracted.
    const from = Math.floor(events.from[at] ?? NaN);
    if (!(events.to[at] - from <= 1) || events.to[at] === null || events.flags[at] & (APPROXIMATE | UNCERTAIN) || events.status[at] === RETRACTED) continue;
    const date = new Date(from * 864e5);
    if (date.getUTCMonth() !== month || date.getUTCDate() !== day) continue;
    if (places.children.length === 3) {
      places.append(" …");
      break;
    }
    const link = document.createElement("a");
    link.href = document.documentElement.dataset.root + url.replace("{id}", encodeURIComponent(events.id[at]));
    link.textContent = events.title[at];
    places.append(places.children.length ? " · " : ": ", link, ", " + events.phrase[at]);
  }
  if (places.children.length) line.firstElementChild.hash = "d-" + [month + 1, day].map((number) => ("" + number).padStart(2, 0)).join("-");
})();
