// The bar above the list: choosing terms, dates and words, and the line that says what is chosen and how many events are left.
(() => {
  const timeline = (window.timeline ??= {});
  const { state } = timeline;
  const bar = document.getElementById("filters");
  if (!bar) return;
  const words = bar.dataset;
  const number = new Intl.NumberFormat(document.documentElement.lang + "-u-nu-latn");
  const search = bar.querySelector("#find");
  const [status, chips] = bar.querySelectorAll(".filter-status > *");
  const ends = [...bar.querySelectorAll("[data-end]")];
  const error = bar.querySelector(".filter-error");
  const lists = new Map(); // by facet: its list, and the items of its terms
  const LONG = 40;

  const press = (element, pressed) => element.setAttribute("aria-pressed", String(pressed));

  function button(text, name, act) {
    const element = document.createElement("button");
    element.type = "button";
    element.className = name;
    element.textContent = text;
    element.addEventListener("click", act);
    return element;
  }

  // A term's item: the link that the page has for it, or, in a facet too long to be listed whole, one made when it is wanted.
  function itemOf(list, term) {
    let item = list.items.get(term);
    if (!item) {
      const { id, title } = timeline.find.result.terms[term];
      const link = list.links.get(id) ?? button("", "", () => {});
      if (!link.firstElementChild) link.innerHTML = "<span></span> <span class=count></span>";
      const [name, count] = link.children;
      name.textContent ||= title;
      link.setAttribute("role", "button");
      link.addEventListener("click", (event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        toggle(term);
      });
      link.addEventListener("keydown", (event) => {
        if (event.key !== " ") return;
        event.preventDefault();
        toggle(term);
      });
      const row = link.closest("li") ?? document.createElement("li");
      row.append(link);
      list.items.set(term, (item = { row, link, count, title: name.textContent }));
    }
    return item;
  }

  // The terms a list shows: all, or of many those chosen and those with most events, or whose title has the words typed.
  function fill(list) {
    const { terms, chosen, counts } = timeline.find.result;
    const own = [...terms.keys()].filter((term) => terms[term].facet === list.facet);
    if (own.length > LONG) {
      const wanted = timeline.search.cut(list.within?.value ?? "");
      const has = (term) => wanted.every(({ word }) => timeline.search.cut(terms[term].title).some((other) => other.word.startsWith(word)));
      const order = own.filter(has).sort((a, b) => chosen[b] - chosen[a] || counts[b] - counts[a] || a - b).slice(0, LONG);
      list.element.replaceChildren(...order.map((term) => itemOf(list, term).row));
    } else {
      for (const term of own) itemOf(list, term);
    }
    count(list);
  }

  function count(list) {
    const { counts, chosen, totals } = timeline.find.result;
    for (const [term, { row, link, count }] of list.items) {
      count.textContent = number.format(counts[term]);
      link.classList.toggle("is-empty", !counts[term]);
      press(link, chosen[term] === 1);
      row.hidden = !totals[term];
    }
  }

  function prepare() {
    const { facets } = timeline.find.result;
    for (const element of bar.querySelectorAll("ul[data-facet]")) {
      const facet = facets.findIndex(({ id }) => id === element.dataset.facet);
      if (facet < 0) continue;
      const panel = element.parentElement;
      const list = {
        element,
        facet,
        items: new Map(),
        links: new Map([...element.querySelectorAll("[data-filter]")].map((link) => [link.dataset.filter, link])),
        within: panel.querySelector(".filter-within"),
        mode: panel.querySelector(".filter-mode"),
      };
      lists.set(facet, list);
      fill(list);
      list.within?.addEventListener("input", () => fill(list));
      list.mode?.addEventListener("click", () => {
        const { id } = facets[facet];
        if (!timeline.find.all.delete(id)) timeline.find.all.add(id);
        timeline.find.choose(id, chosenOf(facet));
      });
      panel.closest("details").addEventListener("toggle", () => fill(list));
    }
  }

  const chosenOf = (facet) => timeline.find.result.terms.filter((term, index) => term.facet === facet && timeline.find.result.chosen[index]).map(({ id }) => id);

  function toggle(term) {
    const { id, facet } = timeline.find.result.terms[term];
    const ids = new Set(chosenOf(facet));
    if (!ids.delete(id)) ids.add(id);
    timeline.find.choose(timeline.find.result.facets[facet].id, [...ids]);
  }

  // A date as readers write it, with their own word for the years before our era, as the URL has it; nothing when it cannot be read.
  function read(text) {
    const plain = text.trim().replace(/[٠-٩۰-۹]/g, timeline.search.fold).replace(/^y(?=-?\d)/i, "").replace(/^[−–]/, "-");
    const before = words.before.split("|").find((word) => plain.toLowerCase().endsWith(word.toLowerCase()));
    const year = before && plain.slice(0, -before.length).trim();
    const [, sign, digits, rest] = (year ? (/^\d+$/.test(year) && year > 0 ? `-${year - 1}` : "") : plain).match(/^(-?)(\d+)((?:-\d\d?)*)$/) ?? [];
    const value = digits && sign + digits.padStart(4, "0") + rest.replace(/-(\d)(?!\d)/g, "-0$1");
    return value && timeline.find.dates(value) ? value : undefined;
  }

  const label = (value) => {
    const [, year] = /^-?(\d+)$/.exec(value) ?? [];
    return year && (value.startsWith("-") || !Number(year)) ? `${Number(year) + 1} ${words.before.split("|")[0]}` : value;
  };

  function range() {
    const values = ends.map((input) => (input.value.trim() ? read(input.value) : ""));
    const wrong = values.indexOf(undefined);
    const backwards = wrong < 0 && values[0] && values[1] && timeline.find.dates(values[0]).from >= timeline.find.dates(values[1]).to;
    error.textContent = backwards ? words.backwards : wrong < 0 ? "" : words.unreadable.replace("{text}", ends[wrong].value.trim());
    ends.forEach((input, index) => input.setAttribute("aria-invalid", String(Boolean(backwards) || values[index] === undefined)));
    if (!error.textContent) state.set({ from: values[0], to: values[1] });
  }

  function say() {
    const { facets, terms, chosen, found, q } = timeline.find.result;
    status.textContent = found.length ? words.showing.replace("{shown}", number.format(found.length)) : words.none;
    const chip = (text, act) => {
      const element = button(text + " ×", "chip", act);
      element.setAttribute("aria-label", words.remove + ": " + text);
      return element;
    };
    const drop = (name) => () => {
      if (name === "q") search.value = "";
      state.set({ [name]: "" });
    };
    const all = [...terms.keys()].filter((term) => chosen[term]).map((term) => {
      const list = lists.get(terms[term].facet);
      return chip(list ? itemOf(list, term).title : terms[term].title ?? terms[term].id, () => toggle(term));
    });
    for (const name of ["from", "to"]) if (timeline.find.dates(state.get(name))) all.push(chip(words[name].replace("{date}", label(state.get(name))), drop(name)));
    if (q) all.push(chip(/["“”„«»]/.test(q) ? q : `“${q}”`, drop("q")));
    if (all.length) all.push(button(words.clear, "clear", () => {
      search.value = "";
      state.set(Object.fromEntries([...facets.map(({ id }) => [id, ""]), ["from", ""], ["to", ""], ["q", ""], ["order", ""]]));
    }));
    const at = [...chips.children].findIndex((item) => item.contains(document.activeElement));
    chips.replaceChildren(...all.map((element) => {
      const item = document.createElement("li");
      item.append(element);
      return item;
    }));
    // What had the focus is gone: what came after it takes its place.
    if (at >= 0) (all[Math.min(at, all.length - 1)] ?? search).focus();
  }

  function show() {
    if (!lists.size) prepare();
    for (const list of lists.values()) {
      for (const [term, chosen] of timeline.find.result.chosen.entries()) if (chosen && timeline.find.result.terms[term].facet === list.facet) itemOf(list, term);
      count(list);
      if (list.mode) {
        list.mode.hidden = timeline.find.result.need[list.facet] < 2;
        press(list.mode, timeline.find.all.has(timeline.find.result.facets[list.facet].id));
      }
    }
    if (document.activeElement !== search) search.value = state.get("q");
    for (const input of ends) {
      const value = state.get(input.dataset.end);
      if (read(input.value) !== value && (value || input.ariaInvalid !== "true")) input.value = label(value);
    }
    say();
  }

  for (const input of ends) input.addEventListener("change", range);
  if (document.activeElement === search) timeline.load("data/words/index.js");
  if (search.value.trim()) state.set({ q: search.value.trim() });
  search.addEventListener("focus", () => timeline.load("data/words/index.js"), { once: true });
  search.addEventListener("input", () => state.set({ q: search.value.trim() }, { replace: Boolean(state.get("q")) }));
  document.addEventListener("timeline:shown", show);
  document.addEventListener("click", (event) => {
    for (const panel of bar.querySelectorAll("details[open]")) {
      if (event.target.isConnected && !panel.contains(event.target)) panel.open = false;
    }
  });
  bar.addEventListener("keydown", (event) => {
    const panel = event.key === "Escape" && event.target.closest("details[open]");
    if (!panel) return;
    panel.open = false;
    panel.querySelector("summary").focus();
  });
})();
