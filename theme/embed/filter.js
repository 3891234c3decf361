// Shows of the list and the drawing what the query of the address asks for, as on the site: ?people=a,b (either), ?people=a+b (both), ?lane=x,
// ?certainty=approximate, ?importance=4 (or more), ?from=2024&to=2025-06 (overlapping), ?q=words.
(() => {
  const timeline = (window.timeline ??= {});
  const { data } = timeline;
  const list = document.getElementById("list");
  const line = document.querySelector(".shown");
  const query = new URLSearchParams(location.search);
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

  // A day as a number that sorts; what is missing is the first or, beyond any month and day, the last.
  const day = (text, missing) => {
    const parts = /^Y?(-?\d+)(?:-(\d\d?))?(?:-(\d\d?))?/.exec(text);
    return parts ? parts[1] * 1e4 + (parts[2] ?? missing) * 100 + +(parts[3] ?? missing) : undefined;
  };
  const range = (first, last) => [day(query.get(first), 0) ?? -Infinity, day(query.get(last), 99) ?? Infinity];
  let [from, to] = range("from", "to");
  const isTurned = from > to; // who writes the later end first means the same
  if (isTurned) [from, to] = range("to", "from");
  const least = Number(query.get("importance")) || 0;
  const words = fold(query.get("q") ?? "").split(/\s+/).filter(Boolean);

  const items = [...list.children].map((entry) => ({
    entry,
    id: entry.id.slice(6),
    text: entry.textContent,
    importance: entry.dataset.importance,
    terms: entry.dataset.terms.trim().split(/\s+/),
    spans: entry.dataset.spans.split(" ").map((span) => span.split("/").map((text) => day(text))),
  }));
  addUnlisted();
  const facets = new Set(items.flatMap((item) => item.terms.map((term) => term.split(":")[0])));
  const given = (facet) => query.getAll(facet).join(",");
  const asked = [...facets].filter(given).map((facet) => {
    const text = given(facet);
    const terms = text.split(/[ ,]/).filter(Boolean).map((term) => facet + ":" + term);
    return (has) => terms[text.includes(" ") ? "every" : "some"]((term) => has.includes(term));
  });
  if (!asked.length && !least && !words.length && from === -Infinity && to === Infinity) return;

  const found = items.filter(({ text, importance, terms, spans }) =>
    importance >= least &&
    asked.every((test) => test(terms)) &&
    (!words.length || words.every((word) => fold(text).includes(word))) &&
    spans.some(([first, last]) => (first ?? -Infinity) <= to && (last ?? Infinity) >= from));
  const { showing, none, unknown, swapped, clear } = line.dataset;
  const known = new Set(items.flatMap((item) => item.terms));
  const missing = [...facets].flatMap((facet) => given(facet).split(/[ ,]/).filter((term) => term && !known.has(facet + ":" + term)));
  const before = line.textContent;
  const button = document.createElement("button");
  button.textContent = clear;
  button.addEventListener("click", () => {
    show(null);
    line.textContent = before;
  });
  line.textContent = [
    found.length ? showing.replace("{shown}", found.length).replace("{total}", items.length) : none,
    ...missing.map((term) => unknown.replace("{text}", term)),
    ...(isTurned ? [swapped.replace("{from}", query.get("from")).replace("{to}", query.get("to"))] : []),
  ].join(" ");
  line.append(" ", button);
  show(found);
  query.delete("theme");
  for (const link of document.querySelectorAll("a[data-keep]")) link.search = query;

  function show(some) {
    const shown = some && new Set(some.map((item) => item.id));
    for (const { entry, id, listed = true } of items) entry.hidden = shown ? !shown.has(id) : !listed;
    for (const mark of document.querySelectorAll("a.mark[data-event]")) mark.classList.toggle("is-out", !(shown?.has(mark.dataset.event) ?? true));
    timeline.shown = shown;
    document.dispatchEvent(new CustomEvent("timeline:shown"));
  }

  // A list that was cut short leaves out events that may be asked for.
  function addUnlisted() {
    if (!data || data.events.id.length === items.length) return;
    const { events } = data;
    const terms = data.facets.flatMap((facet) => facet.terms.map((term) => facet.id + ":" + term.id));
    const date = (days, less) => days === null || Math.abs(days) > 1e8 ? days ?? undefined : day(new Date((days - less) * 864e5).toISOString().replace(/^[+]/, ""));
    const CERTAINTY = { approximate: 1, uncertain: 2, "open-start": 4, "open-end": 8, disputed: 16, inferred: 32 };
    let before = null;
    for (let i = events.id.length - 1; i >= 0; i--) {
      const id = events.id[i];
      const listed = items.find((item) => item.id === id);
      before = listed?.entry ?? add(i, id, before);
    }

    function add(i, id, next) {
      const entry = document.createElement("li");
      entry.className = "entry";
      entry.hidden = true;
      const [when, title, link] = ["p", "h2", "a"].map((name) => document.createElement(name));
      when.className = "when";
      when.textContent = events.phrase[i];
      link.href = document.documentElement.dataset.root + data.url.replace("{id}", encodeURIComponent(id));
      link.textContent = events.title[i];
      title.append(link);
      entry.append(when, title);
      list.insertBefore(entry, next);
      const flags = Object.keys(CERTAINTY).filter((word) => events.flags[i] & CERTAINTY[word]);
      items.push({
        entry, id, listed: false, importance: events.importance[i], text: entry.textContent,
        terms: [
          ...events.terms[i].map((term) => terms[term]),
          ...(events.lane[i] < 0 ? [] : ["lane:" + data.lanes[events.lane[i]].id]),
          "status:" + ["published", "draft", "retracted", "scheduled"][events.status[i]],
          ...(flags.length ? flags : ["certain"]).map((flag) => "certainty:" + flag),
        ],
        spans: [[events.from[i], events.to[i]], ...data.others.filter(([of]) => of === i).map((row) => [row[2], row[5]])].map(([first, last]) => [date(first, 0), date(last, 1e-3)]),
      });
      return entry;
    }
  }
})();
