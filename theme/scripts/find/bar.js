// The bar above the list: choosing terms, dates and words, and the line that says what is chosen and how many events are left.
const timeline = window.timeline;
const { state } = timeline;
const bar = document.getElementById("filters");
const words = bar.dataset;
const numeral = new Intl.NumberFormat(document.documentElement.lang + "-u-nu-latn");
const field = bar.querySelector("#find");
const [line, chips, notice] = [".filter-count", ".filter-chips", ".filter-notice"].map((name) => bar.querySelector(name));
const ends = [...bar.querySelectorAll("[data-end]")];
const complaint = bar.querySelector(".filter-error");
const [least, order] = ["least", "order"].map((name) => bar.querySelector(`select[data-${name}]`));
const lists = [...bar.querySelectorAll("ul[data-facet]")];
const LONG = 40; // as many terms the page has of a facet

function make(name, className, ...content) {
  const element = document.createElement(name);
  if (className) element.className = className;
  if (name === "button") element.type = "button";
  element.append(...content);
  return element;
}

// A phrase of the page with what stands in it for the names.
const put = (phrase, values) => phrase.replace(/\{(\w+)\}/g, (_, name) => values[name]);

function button(text, className, act) {
  const element = make("button", className, text);
  element.addEventListener("click", act);
  return element;
}

const press = (element, pressed) => { element.ariaPressed = pressed; };

// A term's item: the link that the page has for it, or, in a facet too long to be listed whole, one made when it is wanted.
function itemOf(list, term) {
  let item = list.items.get(term);
  if (item) return item;
  const { id, title } = model.terms[term];
  const link = list.links.get(id) ?? make("button", "", make("span", "", title ?? id), " ", make("span", "count"));
  link.role = "button";
  const toggle = (event) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    turn(term);
  };
  link.addEventListener("click", toggle);
  link.addEventListener("keydown", (event) => event.key === " " && toggle(event));
  item = { link, row: link.closest("li") ?? make("li", "", link), count: link.lastElementChild, title: link.firstElementChild.textContent };
  list.items.set(term, item);
  return item;
}

// The terms a list shows: all, or of many those chosen and those with most events, or whose title has the words typed.
function fill(list) {
  const { chosen, counts } = result;
  if (list.terms.length > LONG) {
    const typed = cut(list.within?.value ?? "");
    const shown = list.terms
      .filter((term) => !typed.length || typed.every(({ word }) => cut(model.terms[term].title).some((other) => other.word.startsWith(word))))
      .sort((a, b) => chosen[b] - chosen[a] || counts[b] - counts[a] || a - b)
      .slice(0, LONG);
    list.replaceChildren(...shown.map((term) => itemOf(list, term).row));
  } else {
    for (const term of list.terms) {
      const { row } = itemOf(list, term);
      if (!row.isConnected) list.append(row);
    }
  }
  recount(list);
}

function recount(list) {
  const { counts, chosen } = result;
  for (const [term, { row, link, count }] of list.items) {
    count.textContent = numeral.format(counts[term]);
    link.classList.toggle("is-empty", !counts[term]);
    press(link, chosen[term] === 1);
    row.hidden = !model.totals[term];
  }
}

function prepare(list) {
  const panel = list.closest(".filter-panel");
  list.facet = model.facets.findIndex(({ id }) => id === list.dataset.facet);
  list.terms = [...model.terms.keys()].filter((term) => model.terms[term].facet === list.facet && (model.totals[term] || !("scope" in words)));
  list.items = new Map();
  list.links = new Map([...list.querySelectorAll("[data-filter]")].map((link) => [link.dataset.filter, link]));
  list.within = panel.querySelector(".filter-within");
  list.within?.addEventListener("input", () => fill(list));
  list.mode = panel.querySelector(".filter-mode");
  list.mode?.addEventListener("click", () => {
    if (!all.delete(list.dataset.facet)) all.add(list.dataset.facet);
    choose(list.facet, list.terms.filter((term) => result.chosen[term]));
  });
  panel.parentElement.addEventListener("toggle", () => fill(list));
  fill(list);
}

function turn(term) {
  const { facet } = model.terms[term];
  choose(facet, [...model.terms.keys()].filter((other) => model.terms[other].facet === facet && (other === term) !== Boolean(result.chosen[other])));
}

// What a reader writes (with their own digits and their own words for the years before our era) as the URL has it; nothing when it is no date.
function written(text) {
  const plain = text.trim().replace(/[٠-٩۰-۹]/g, fold).replace(/^y(?=-?\d)/i, "").replace(/^[−–]/, "-");
  const before = words.before.split("|").find((word) => plain.toLowerCase().endsWith(word.toLowerCase()));
  const year = before && plain.slice(0, -before.length).trim();
  const [, sign, digits, rest] = (before ? (/^[1-9]\d*$/.test(year) ? `-${year - 1}` : "") : plain).match(/^(-?)(\d+)((?:-\d\d?)*)$/) ?? [];
  const value = digits && (+digits ? sign : "") + digits.padStart(4, "0") + rest.replace(/-(\d)(?!\d)/g, "-0$1");
  return value && dates(value) ? value : undefined;
}

function label(value) {
  const [, sign, year] = /^(-?)(\d+)$/.exec(value) ?? [];
  return year && (sign || !+year) ? `${+year + 1} ${words.before.split("|")[0]}` : value;
}

function range() {
  const values = ends.map((input) => (input.value.trim() ? written(input.value) : ""));
  const wrong = values.indexOf(undefined);
  const backwards = isBackwards(...values);
  complaint.textContent = backwards ? words.backwards : wrong < 0 ? "" : put(words.unreadable, { text: ends[wrong].value.trim() });
  ends.forEach((input, index) => { input.ariaInvalid = backwards || values[index] === undefined; });
  if (!complaint.textContent) state.set({ from: values[0], to: values[1] });
}

const drop = (...names) => {
  if (names.includes("q")) field.value = "";
  state.set(Object.fromEntries(names.map((name) => [name, ""])));
};

function say() {
  const { chosen, found, unknown, useless, swapped, near, q } = result;
  const [from, to] = ["from", "to"].map(state.get);
  line.textContent = found.length ? put(words.showing, { shown: numeral.format(found.length) }) : "";
  notice.textContent = [
    ...(found.length ? [] : [words.none]),
    ...near.map(({ part, words: like }) => put(words.near, { text: part, words: like.join(", ") })),
    ...unknown.map(({ id }) => put(words.unknown, { text: id })),
    ...useless.map(({ name, text }) => put(ends.some((end) => end.dataset.end === name) ? words.unreadable : words.useless, { text })),
    ...(swapped ? [put(words.swapped, { from: label(to), to: label(from) })] : []),
  ].join(" ");
  const active = [];
  const add = (text, act) => {
    const chip = button(text + " ×", "chip", act);
    chip.ariaLabel = words.remove + ": " + text;
    active.push(chip);
  };
  model.terms.forEach(({ facet, id, title }, term) => {
    const list = chosen[term] && lists.find((list) => list.facet === facet);
    const tier = model.facets[facet].id === "tier" ? model.facets[facet].title + " " : ""; // "1" alone says nothing
    if (chosen[term]) add(tier + (list ? itemOf(list, term).title : title ?? id), () => turn(term));
  });
  for (const { facet, id } of unknown) add(id, () => choose(facet, [...model.terms.keys()].filter((term) => chosen[term] && model.terms[term].facet === facet)));
  for (const name of ["from", "to"]) if (dates(state.get(name))) add(put(words[name], { date: label(state.get(name)) }), () => drop(name));
  for (const { name, text } of useless) add(text, () => drop(name));
  if (result.least) add(put(words.least, { importance: result.least }), () => drop("importance"));
  if (q) add(/["“”„«»]/.test(q) ? q : `“${q}”`, () => drop("q"));
  if (active.length) active.push(button(words.clear, "clear", () => drop(...model.facets.map(({ id }) => id), "importance", "from", "to", "q", "order")));
  const at = [...chips.children].findIndex((item) => item.contains(document.activeElement));
  chips.replaceChildren(...active.map((element) => make("li", "", element)));
  // What had the focus is gone: what came after it takes its place.
  if (at >= 0) (active.slice(0, at + 1).findLast((button) => button.offsetParent) ?? field).focus();
}

function showBar() {
  for (const list of lists) {
    if (!list.items) prepare(list);
    for (const term of list.terms) if (result.chosen[term]) itemOf(list, term);
    recount(list);
    if (!list.mode) continue;
    list.mode.hidden = result.need[list.facet] < 2;
    press(list.mode, all.has(list.dataset.facet));
  }
  if (least) least.value = result.least || "";
  order.value = isNewest() ? "newest" : "oldest";
  if (document.activeElement !== field) field.value = state.get("q");
  for (const input of ends) {
    const value = state.get(input.dataset.end);
    if (written(input.value) !== value && (value || input.ariaInvalid !== "true")) input.value = label(value);
  }
  say();
}

for (const input of ends) input.addEventListener("change", range);
least?.addEventListener("change", () => state.set({ importance: least.value }));
order.addEventListener("change", () => state.set({ order: order.value === (words.order ?? "oldest") ? "" : order.value }));
// Lists begin with the oldest unless the settings or the URL say otherwise.
const isNewest = () => ({ newest: true, oldest: false })[state.get("order")] ?? words.order === "newest";
const prime = () => timeline.load("data/words/index.js");
field.addEventListener("focus", prime, { once: true });
field.addEventListener("input", () => state.set({ q: field.value.trim() }, { replace: Boolean(state.get("q")) }));
document.addEventListener("click", (event) => {
  for (const panel of bar.querySelectorAll("details[open]")) {
    if (event.target.isConnected && !panel.contains(event.target)) panel.open = false;
  }
});
bar.addEventListener("keydown", (event) => {
  const panel = event.key === "Escape" && event.target.closest("details[open]");
  if (!panel) return;
  event.preventDefault(); // the sheet it may lie in stays
  panel.open = false;
  panel.querySelector("summary").focus();
});
