// Shows what is found: of the cards on the page those that match; on a page too large for cards, a list instead of the years. Highlights the words.
const place = document.getElementById("list");
const cards = [...place.querySelectorAll(".entry, .brief > [id]")];
const groups = [...place.querySelectorAll(".year-group, .years")];
const isListed = !place.querySelector(".years");
const STEP = 50;
let newest = words.order === "newest"; // as the page came
let listing; // what is found and how much of it is shown, on a page without cards

const isDated = () => state.get("order") !== "";

function arrange() {
  if (newest === (newest = isNewest())) return;
  for (const list of place.querySelectorAll(".entries, .brief, .year-grid")) list.append(...[...list.children].reverse());
  const after = groups.at(-1)?.nextSibling;
  for (const group of groups.reverse()) place.insertBefore(group, after ?? null);
}

function hideCards() {
  const { found, ranks } = result;
  const shown = new Map(found.map((event) => [timeline.data.events.id[event], ranks?.[event]]));
  for (const card of cards) {
    const id = card.id.slice("event-".length);
    card.hidden = !shown.has(id);
    // A card need not show the words it was found by.
    if (shown.get(id) > 1) card.dataset.found = words["rank-" + shown.get(id)];
    else delete card.dataset.found;
  }
  for (const group of groups) group.hidden = !group.querySelector(".entry:not([hidden])");
}

// Where the words were found heads the best; the year, in order of time. The page's own headings of years know what a year is called.
function headings() {
  const { events } = timeline.data;
  const { ranks } = result;
  if (ranks && !isDated()) return (event) => words["rank-" + ranks[event]];
  const years = new Map([...place.querySelectorAll("[id^='year-']")].map((year) => [year.id, year.textContent]));
  return (event) => {
    const day = events.from[event] ?? events.to[event] - 1;
    const cycle = Math.floor(day / 146097); // 400 years, after which the calendar repeats: Date does not reach as far as years do
    const year = new Date((day - cycle * 146097) * 864e5).getUTCFullYear() + 400 * cycle;
    return years.get("year-" + year) ?? String(year);
  };
}

function more() {
  const { events, lanes, url } = timeline.data;
  const { section, rest, order, shown } = listing;
  const heading = headings();
  listing.shown += STEP;
  for (const event of order.slice(shown, listing.shown)) {
    const title = heading(event);
    if (title !== listing.title) {
      listing.title = title;
      listing.entries = make("ol", "entries");
      section.append(make("section", "year-group", make("h2", "year", title), listing.entries));
    }
    const id = events.id[event];
    const link = make("a", "", events.title[event]);
    link.href = document.documentElement.dataset.root + url.replace("{id}", encodeURIComponent(id));
    link.addEventListener("click", (click) => {
      if (timeline.open && !click.metaKey && !click.ctrlKey && !click.shiftKey && timeline.open(id)) click.preventDefault();
    });
    const text = make("div", "entry-text", make("p", "entry-date", events.phrase[event]), make("h3", "entry-title", link));
    if (lanes[events.lane[event]]) text.append(make("p", "entry-terms", make("span", "", lanes[events.lane[event]].title)));
    const entry = make("li", "entry", text);
    entry.id = "event-" + id;
    entry.dataset.importance = events.importance[event];
    listing.entries.append(entry);
  }
  rest.hidden = listing.shown >= order.length;
  section.append(rest);
  return section.querySelectorAll(".entry-title a")[shown];
}

function write() {
  listing?.section.remove();
  for (const group of groups) group.hidden = result.filtered;
  if (!result.filtered) return;
  const { found, ranks } = result;
  const byDate = isDated();
  const section = make("div", "results");
  const rest = button(words.more, "more-results", () => {
    more()?.focus();
    highlight();
  });
  listing = { section, rest, order: ranks && !byDate ? found.toSorted((a, b) => ranks[a] - ranks[b] || a - b) : newest ? found.toReversed() : found, shown: 0 };
  if (ranks && found.length) {
    const [best, dated] = [button(words.best, "", () => state.set({ order: "" })), button(words.byDate, "", () => state.set({ order: "date" }))];
    press(best, !byDate);
    press(dated, byDate);
    section.append(make("p", "results-order", best, dated));
  }
  place.prepend(section);
  more();
}

function highlight() {
  const { wanted } = result;
  for (const mark of place.querySelectorAll("mark.found")) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent.normalize();
  }
  window.CSS?.highlights?.delete("found");
  if (!wanted) return;
  const ranges = [];
  for (const root of place.querySelectorAll(".entry:not([hidden], [hidden] *)")) {
    const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const before = ranges.length;
    for (let node; (node = walk.nextNode());) {
      for (const [start, end] of marksIn(node.data, wanted)) {
        const range = new Range();
        range.setStart(node, start);
        range.setEnd(node, end);
        ranges.push(range);
      }
    }
    root.classList.toggle("has-found", ranges.length > before);
  }
  if (window.CSS?.highlights) CSS.highlights.set("found", new Highlight(...ranges));
  else for (const range of ranges.reverse()) range.surroundContents(make("mark", "found"));
}

function showResults() {
  arrange();
  if (isListed) hideCards();
  else write();
  highlight();
}

let ordered = state.get("order");
document.addEventListener("timeline:state", () => {
  if (ordered === (ordered = state.get("order")) || !result) return;
  order.value = isNewest() ? "newest" : "oldest";
  const at = [...document.querySelectorAll(".results-order button")].indexOf(document.activeElement);
  showResults();
  document.querySelectorAll(".results-order button")[at]?.focus();
});
