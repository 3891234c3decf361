// Filters the list and the drawing in place: any of the terms of a facet, all of the facets, all of the words.
// The state is the query of the URL (?people=a,b&q=words), so that it can be linked to and gone back to.
(() => {
  const bar = document.getElementById("filters");
  if (!bar) return;

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const entries = [...document.querySelectorAll(".entry")].map((element) => ({
    element,
    id: element.id.slice("event-".length),
    terms: new Set(element.dataset.terms.trim().split(/\s+/)),
    text: fold(element.textContent),
  }));
  const groups = [...document.querySelectorAll(".year-group")];
  const marks = [...document.querySelectorAll("a.mark[data-event]")];
  const links = [...bar.querySelectorAll("[data-filter]")].map((element) => {
    const [facet, term] = element.dataset.filter.split(":");
    return { element, facet, term, count: element.querySelector(".count"), title: element.firstElementChild.textContent };
  });
  const facets = new Set(links.map((link) => link.facet));
  const status = bar.querySelector(".filter-status");
  const search = bar.querySelector("input");

  let chosen = new Map();
  let words = [];

  function read() {
    const query = new URLSearchParams(location.search);
    chosen = new Map();
    for (const facet of facets) {
      const known = new Set(links.filter((link) => link.facet === facet).map((link) => link.term));
      const terms = (query.get(facet) ?? "").split(",").filter((term) => known.has(term));
      if (terms.length > 0) chosen.set(facet, new Set(terms));
    }
    search.value = query.get("q") ?? "";
  }

  function write(how) {
    const query = new URLSearchParams(location.search);
    for (const facet of facets) {
      if (chosen.has(facet)) query.set(facet, [...chosen.get(facet)].join(","));
      else query.delete(facet);
    }
    if (search.value.trim()) query.set("q", search.value.trim());
    else query.delete("q");
    const text = query.toString().replaceAll("%2C", ",");
    history[how](null, "", (text ? "?" + text : location.pathname) + location.hash);
  }

  const matches = (entry, except) =>
    words.every((word) => entry.text.includes(word)) &&
    [...chosen].every(([facet, terms]) => facet === except || [...terms].some((term) => entry.terms.has(facet + ":" + term)));

  function apply() {
    words = fold(search.value).split(/\s+/).filter(Boolean);
    const shown = new Set();
    for (const entry of entries) {
      const match = matches(entry);
      entry.element.hidden = !match;
      if (match) shown.add(entry.id);
    }
    for (const group of groups) group.hidden = !group.querySelector(".entry:not([hidden])");
    for (const mark of marks) mark.classList.toggle("is-out", !shown.has(mark.dataset.event));
    for (const facet of facets) {
      const others = entries.filter((entry) => matches(entry, facet));
      for (const link of links.filter((candidate) => candidate.facet === facet)) {
        const count = others.filter((entry) => entry.terms.has(facet + ":" + link.term)).length;
        link.count.textContent = count;
        link.element.classList.toggle("is-empty", count === 0);
        link.element.setAttribute("aria-pressed", String(chosen.get(facet)?.has(link.term) ?? false));
      }
    }
    say(shown.size);
  }

  function button(text, name, act) {
    const element = document.createElement("button");
    element.type = "button";
    element.className = name;
    element.textContent = text;
    element.addEventListener("click", act);
    return element;
  }

  function say(shown) {
    const active = links.filter((link) => chosen.get(link.facet)?.has(link.term));
    status.hidden = active.length === 0 && words.length === 0;
    const text = shown === 0
      ? bar.dataset.none
      : bar.dataset.showing.replace("{shown}", shown).replace("{total}", entries.length);
    const line = document.createElement("span");
    line.textContent = text;
    const chips = active.map((link) => {
      const chip = button(link.title + " ×", "chip", () => toggle(link));
      chip.setAttribute("aria-label", bar.dataset.remove + ": " + link.title);
      return chip;
    });
    status.replaceChildren(line, ...chips, button(bar.dataset.clear, "clear", clear));
  }

  function toggle({ facet, term }) {
    const terms = chosen.get(facet) ?? new Set();
    if (!terms.delete(term)) terms.add(term);
    if (terms.size > 0) chosen.set(facet, terms);
    else chosen.delete(facet);
    write("pushState");
    apply();
  }

  function clear() {
    chosen = new Map();
    search.value = "";
    write("pushState");
    apply();
    search.focus();
  }

  for (const link of links) {
    link.element.setAttribute("role", "button");
    link.element.addEventListener("click", (event) => {
      if (event.metaKey || event.ctrlKey || event.shiftKey) return;
      event.preventDefault();
      toggle(link);
    });
    link.element.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      toggle(link);
    });
  }
  search.addEventListener("input", () => {
    write("replaceState");
    apply();
  });
  addEventListener("popstate", () => {
    read();
    apply();
  });
  document.addEventListener("click", (event) => {
    for (const panel of bar.querySelectorAll("details[open]")) {
      if (!panel.contains(event.target)) panel.open = false;
    }
  });
  bar.addEventListener("keydown", (event) => {
    const panel = event.key === "Escape" && event.target.closest("details[open]");
    if (!panel) return;
    panel.open = false;
    panel.querySelector("summary").focus();
  });

  for (const element of bar.querySelectorAll("[data-needs-script]")) element.hidden = false;
  search.parentElement.hidden = false;
  read();
  apply();
})();
