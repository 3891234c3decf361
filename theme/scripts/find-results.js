// Shows what is found: of the cards on the page those that match; on a page too large for cards, a list instead of the years. Highlights the words.
(() => {
  const timeline = (window.timeline ??= {});
  const bar = document.getElementById("filters");
  if (!bar) return;
  const place = bar.parentElement;
  const words = bar.dataset;
  const cards = [...place.querySelectorAll(".entry")];
  const groups = [...place.querySelectorAll(".year-group")];
  const STEP = 50;
  let list, shown;

  const make = (name, className, ...content) => {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...content);
    return element;
  };

  const marks = [...document.querySelectorAll("a.mark[data-event]")];

  function choose() {
    for (const card of cards) card.hidden = Boolean(timeline.shown && !timeline.shown.has(card.id.slice("event-".length)));
    for (const group of groups) group.hidden = !group.querySelector(".entry:not([hidden])");
  }

  // Where the words were found heads the best; the year, in order of time. The page's own headings of years know what a year is called.
  function headings({ ranks, data: { events } }) {
    if (ranks && timeline.state.get("order") !== "date") return (event) => words["rank-" + ranks[event]];
    const years = new Map(groups.map((group) => group.querySelector(".year")).map((year) => [year.id, year.textContent]));
    return (event) => {
      const day = events.from[event] ?? events.to[event] - 1;
      const cycle = Math.floor(day / 146097); // 400 years, after which the calendar repeats: Date does not reach as far as years do
      const year = new Date((day - cycle * 146097) * 864e5).getUTCFullYear() + 400 * cycle;
      return years.get("year-" + year) ?? String(year);
    };
  }

  function more() {
    const result = timeline.find.result;
    const { data: { events, lanes, url } } = result;
    const heading = headings(result);
    const from = shown;
    for (const event of list.order.slice(from, from + STEP)) {
      const title = heading(event);
      if (title !== list.heading) {
        const head = make("h2", "year", title);
        list.entries = make("ol", "entries");
        list.section.append(make("section", "year-group", head, list.entries));
        list.heading = title;
      }
      const link = make("a", "", events.title[event]);
      link.href = document.documentElement.dataset.root + url.replace("{id}", encodeURIComponent(events.id[event]));
      const text = make("div", "entry-text", make("p", "entry-date", events.phrase[event]), make("h3", "entry-title", link));
      if (lanes[events.lane[event]]) text.append(make("p", "entry-terms", make("span", "", lanes[events.lane[event]].title)));
      const entry = make("li", "entry", text);
      entry.id = "event-" + events.id[event];
      entry.dataset.importance = events.importance[event];
      list.entries.append(entry);
      shown++;
    }
    list.button.hidden = shown >= list.order.length;
    list.section.append(list.button);
    return list.section.querySelectorAll(".entry-title a")[from];
  }

  function write() {
    const result = timeline.find.result;
    list?.section.remove();
    list = undefined;
    for (const group of groups) group.hidden = result.filtered;
    if (!result.filtered) return;
    const section = make("div", "results");
    list = { section, order: result.found, button: make("button", "more-results", words.more) };
    list.button.type = "button";
    list.button.addEventListener("click", () => {
      more()?.focus();
      highlight();
    });
    if (result.ranks) {
      const byDate = timeline.state.get("order") === "date";
      const order = make("p", "results-order", ...[words.best, words.byDate].map((word, index) => {
        const button = make("button", "", word);
        button.type = "button";
        button.setAttribute("aria-pressed", String(Boolean(index) === byDate));
        button.addEventListener("click", () => timeline.state.set({ order: index ? "date" : "" }));
        return button;
      }));
      if (result.found.length) section.append(order);
      if (!byDate) list.order = result.found.toSorted((a, b) => result.ranks[a] - result.ranks[b] || a - b);
    }
    shown = 0;
    bar.after(section);
    more();
  }

  function highlight() {
    const { q, ranks } = timeline.find.result;
    for (const mark of place.querySelectorAll("mark.found")) {
      const parent = mark.parentNode;
      mark.replaceWith(...mark.childNodes);
      parent.normalize();
    }
    window.CSS?.highlights?.delete("found");
    if (!ranks) return;
    const ranges = [];
    for (const root of place.querySelectorAll(".entry:not([hidden])")) {
      const walk = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node; (node = walk.nextNode());) {
        for (const [start, end] of timeline.search.marks(node.data, q)) {
          const range = new Range();
          range.setStart(node, start);
          range.setEnd(node, end);
          ranges.push(range);
        }
      }
    }
    if (window.CSS?.highlights) CSS.highlights.set("found", new Highlight(...ranges));
    else for (const range of ranges.reverse()) range.surroundContents(make("mark", "found"));
  }

  function show() {
    for (const mark of marks) mark.classList.toggle("is-out", Boolean(timeline.shown && !timeline.shown.has(mark.dataset.event)));
    if (cards.length) choose();
    else write();
    highlight();
  }

  let order = timeline.state.get("order");
  document.addEventListener("timeline:shown", show);
  document.addEventListener("timeline:state", () => {
    if (order === (order = timeline.state.get("order")) || cards.length || !timeline.find.result) return;
    const at = [...document.querySelectorAll(".results-order button")].indexOf(document.activeElement);
    show();
    document.querySelectorAll(".results-order button")[at]?.focus();
  });
})();
