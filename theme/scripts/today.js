// On this day: what happened on the reader's own date in other years, in a line of the home page; on the page of days, where that date is.
(async () => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  const day = `d-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  document.querySelector(`.calendar a[href="#${day}"]`)?.setAttribute("aria-current", "date");

  // The months of many events are closed until one is asked for; not every browser opens what an address leads into.
  const reveal = () => {
    const target = document.querySelector(":target");
    const month = target?.closest("details:not([open])");
    if (!month) return;
    month.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();

  const line = document.getElementById("today");
  if (!line) return;
  const timeline = window.timeline;
  try {
    if (!timeline.data) await timeline.load("data/timeline.js");
  } catch {
    return;
  }
  const APPROXIMATE = 1, UNCERTAIN = 2, RETRACTED = 2; // of data/timeline.js
  const { url, events } = timeline.data;
  const places = line.querySelector("span");
  for (const at of events.id.keys()) {
    // Known to the day, neither approximate nor uncertain, and not retracted.
    const from = Math.floor(events.from[at] ?? NaN);
    if (!(events.to[at] - from <= 1) || events.to[at] === null || events.flags[at] & (APPROXIMATE | UNCERTAIN) || events.status[at] === RETRACTED) continue;
    const date = new Date(from * 864e5);
    if (date.getUTCMonth() !== now.getMonth() || date.getUTCDate() !== now.getDate()) continue;
    if (places.children.length === 3) {
      places.append(" …");
      break;
    }
    const link = document.createElement("a");
    link.href = document.documentElement.dataset.root + url.replace("{id}", encodeURIComponent(events.id[at]));
    link.textContent = events.title[at];
    places.append(places.children.length ? " · " : " ", link, ", " + events.phrase[at]);
  }
  if (!places.children.length) return;
  line.firstElementChild.hash = day;
  line.hidden = false;
})();
