// Shows of the list and the drawing what the query of the URL asks for, as on the site: ?people=a,b (either), ?people=a+b (both), ?lane=x,
// ?from=2024&to=2025-06 (overlapping), ?q=words.
(() => {
  const entries = [...document.querySelectorAll(".entry")];
  const line = document.querySelector(".shown");
  const query = new URLSearchParams(location.search);
  const known = entries.map((entry) => new Set(entry.dataset.terms.trim().split(/\s+/)));
  const facets = new Set(known.flatMap((terms) => [...terms].map((term) => term.split(":")[0])));
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const words = fold(query.get("q") ?? "").split(/\s+/).filter(Boolean);

  // Days that sort; what is missing is the first or, beyond any month and day, the last.
  const day = (text, missing) => {
    const parts = /^Y?(-?\d+)(?:-(\d\d?))?(?:-(\d\d?))?/.exec(text);
    return parts ? parts[1] * 1e4 + (parts[2] ?? missing) * 100 + +(parts[3] ?? missing) : undefined;
  };
  const from = day(query.get("from"), 0) ?? -Infinity;
  const to = day(query.get("to"), 99) ?? Infinity;

  const asked = [...facets].filter((facet) => query.get(facet)).map((facet) => {
    const text = query.get(facet);
    const terms = text.split(/[ ,]/).filter(Boolean).map((term) => facet + ":" + term);
    return (has) => terms[text.includes(" ") ? "every" : "some"]((term) => has.has(term));
  });
  if (!asked.length && !words.length && from === -Infinity && to === Infinity) return;

  const shows = (entry, i) =>
    asked.every((test) => test(known[i])) &&
    words.every((word) => fold(entry.textContent).includes(word)) &&
    entry.dataset.spans.split(" ").some((span) => {
      const [first, last] = span.split("/");
      return (day(first) ?? -Infinity) <= to && (day(last) ?? Infinity) >= from;
    });

  function show(ids) {
    for (const entry of entries) entry.hidden = ids && !ids.has(entry.id.slice(6));
    for (const mark of document.querySelectorAll("a.mark[data-event]")) mark.classList.toggle("is-out", ids && !ids.has(mark.dataset.event));
    (window.timeline ??= {}).shown = ids;
    document.dispatchEvent(new CustomEvent("timeline:shown"));
  }

  const found = new Set(entries.filter(shows).map((entry) => entry.id.slice(6)));
  const before = line.textContent;
  const { showing, none, clear } = line.dataset;
  const button = document.createElement("button");
  button.textContent = clear;
  button.addEventListener("click", () => {
    show(null);
    line.textContent = before;
  });
  line.textContent = found.size ? showing.replace("{shown}", found.size).replace("{total}", entries.length) : none;
  line.append(" ", button);
  show(found);
  query.delete("theme");
  for (const link of document.querySelectorAll("a[data-keep]")) link.search = query;
})();
