// Which events match what the URL asks for: ?people=a,b (either), ?people=a+b (both), ?from=1816&to=1820-05, ?certainty=approximate, ?q=words.
const CERTAINTY = { approximate: 1, uncertain: 2, "open-start": 4, "open-end": 8, disputed: 16, inferred: 32 };
const NONE = 9; // else where an event has the words: 0 title, 1 summary, 2 quotation, 3 title of a source, 4 one of its terms
const all = new Set(); // ids of facets of which all chosen terms are wanted
const model = read(timeline.data);
let result; // what is asked for and what is found
let asked;
let turned; // the range in the URL that was the wrong way round

// Days since 1970-01-01 in the proleptic Gregorian calendar, for any year; months may run over.
function dayOf(year, month, date) {
  const y = year + Math.floor((month - 3) / 12);
  const m = (((month - 3) % 12) + 12) % 12;
  return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + date - 719469;
}

// A year, month or day as { from, to } with "to" exclusive; nothing when it is no such thing.
function dates(text) {
  const [, year, month, date] = /^(-?\d+)(?:-(\d\d?)(?:-(\d\d?))?)?$/.exec(text)?.map((part) => part && Number(part)) ?? [];
  if (year === undefined || month === 0 || month > 12 || date === 0) return;
  const from = dayOf(year, month ?? 1, date ?? 1);
  const to = date ? from + 1 : month ? dayOf(year, month + 1, 1) : dayOf(year + 1, 1, 1);
  if (!date || to <= dayOf(year, month + 1, 1)) return { from, to };
}

// Every event's terms in one row of numbers: those of the author's facets, then its lane, status and certainty.
function read({ facets: own, lanes, events, others }) {
  const facets = [
    ...own,
    { id: "lane", terms: lanes },
    { id: "status", terms: [{ id: "published" }, { id: "draft" }, { id: "retracted" }, { id: "scheduled" }] },
    { id: "certainty", terms: [{ id: "certain" }, ...Object.keys(CERTAINTY).map((id) => ({ id }))] },
  ];
  const terms = facets.flatMap((facet, index) => facet.terms.map((term) => ({ ...term, facet: index })));
  const [lane, status, certain] = [3, 2, 1].map((back) => terms.findIndex((term) => term.facet === facets.length - back));
  const starts = new Uint32Array(events.id.length + 1);
  const flat = [];
  events.id.forEach((_, event) => {
    const flags = Object.values(CERTAINTY).flatMap((flag, index) => (events.flags[event] & flag ? certain + 1 + index : []));
    flat.push(...events.terms[event], status + events.status[event], ...(flags.length ? flags : [certain]));
    if (events.lane[event] >= 0) flat.push(lane + events.lane[event]);
    starts[event + 1] = flat.length;
  });
  // A page of a year or an era finds among what it lists.
  const here = "scope" in words && new Set([...bar.parentElement.querySelectorAll("[id^=event-]")].map(({ id }) => id.slice("event-".length)));
  const listed = Uint8Array.from(events.id, (id) => !here || here.has(id));
  const totals = new Uint32Array(terms.length);
  listed.forEach((is, event) => {
    if (is) for (let at = starts[event]; at < starts[event + 1]; at++) totals[flat[at]]++;
  });
  // An event may have happened at any of the dates given for it.
  const dated = new Map();
  for (const [event, , from, , , to] of others) dated.set(event, [...(dated.get(event) ?? []), [from ?? -Infinity, to ?? Infinity]]);
  return {
    facets, terms, starts, totals, listed, importance: events.importance, others: dated,
    flat: Uint32Array.from(flat),
    facetOf: Uint16Array.from(terms, (term) => term.facet),
    from: Float64Array.from(events.from, (day) => day ?? -Infinity),
    to: Float64Array.from(events.to, (day) => day ?? Infinity),
  };
}

function query() {
  const chosen = new Uint8Array(model.terms.length);
  const need = new Uint32Array(model.facets.length);
  const given = model.facets.map(({ id }) => {
    const text = timeline.state.get(id);
    if (/[ ,]/.test(text)) all[text.includes(" ") ? "add" : "delete"](id);
    return new Set(text.split(/[ ,]/));
  });
  model.terms.forEach(({ id, facet }, term) => {
    if (given[facet].has(id)) {
      chosen[term] = 1;
      need[facet]++;
    }
  });
  // A term that there is not is asked for all the same: no event has it.
  const unknown = model.facets.flatMap((_, facet) => {
    const known = new Set(model.terms.flatMap((term) => (term.facet === facet ? term.id : [])));
    const ids = [...given[facet]].filter((id) => id && !known.has(id));
    need[facet] += ids.length;
    return ids.map((id) => ({ facet, id }));
  });
  const [from, to, q, importance, order] = ["from", "to", "q", "importance", "order"].map(timeline.state.get);
  const least = Number(/^[1-5]$/.test(importance) && importance);
  const useful = { from: dates(from), to: dates(to), q: cut(q)[0], importance: least, order: /^(oldest|newest|date)$/.test(order) };
  const useless = Object.keys(useful).map((name) => ({ name, text: timeline.state.get(name) })).filter(({ name, text }) => text && !useful[name]);
  const ends = [dates(from)?.from ?? -Infinity, dates(to)?.to ?? Infinity];
  if (isBackwards(from, to)) ends.splice(0, 2, dates(to).from, dates(from).to);
  return { chosen, need, unknown, useless, swapped: turned === to + "/" + from, least, from: ends[0], to: ends[1], q: useful.q ? q.trim() : "" };
}

// The events that match, and for each term how many there would be: in a facet of which any term will do, with that term instead of those chosen.
function match({ chosen, need, least, from, to }, ranks) {
  const { facets, starts, flat, facetOf, others } = model;
  const counts = new Uint32Array(chosen.length);
  const hits = new Uint32Array(facets.length);
  const wanted = facets.map(({ id }) => all.has(id));
  const needed = [...need.keys()].filter((facet) => need[facet]);
  const found = [];
  for (let event = 0; event < starts.length - 1; event++) {
    if (ranks?.[event] === NONE || !model.listed[event] || model.importance[event] < least) continue;
    if (!(model.from[event] < to && model.to[event] > from) && !others.get(event)?.some(([start, end]) => start < to && end > from)) continue;
    const end = starts[event + 1];
    let fails = 0;
    let failed;
    if (needed.length) {
      hits.fill(0);
      for (let at = starts[event]; at < end; at++) hits[facetOf[flat[at]]] += chosen[flat[at]];
      for (const facet of needed) {
        if (hits[facet] < (wanted[facet] ? need[facet] : 1)) {
          fails += wanted[facet] ? 2 : 1;
          failed = facet;
        }
      }
    }
    if (!fails) found.push(event);
    if (fails < 2) for (let at = starts[event]; at < end; at++) if (!fails || facetOf[flat[at]] === failed) counts[flat[at]]++;
  }
  return { found, counts };
}

const isBackwards = (from, to) => dates(from)?.from >= dates(to)?.to;

// Who writes the later end of a range first means the same: the URL is put right, once, as a sandboxed page cannot change it.
function straighten() {
  const [from, to] = ["from", "to"].map(timeline.state.get);
  if (!isBackwards(from, to) || turned === (turned = from + "/" + to)) return false;
  timeline.state.set({ from: to, to: from }, { replace: true });
  return true;
}

async function update() {
  if (straighten()) return; // told of the change, it has come back here
  const asks = query();
  const key = [asks.chosen, asks.unknown.map(({ id }) => id), asks.useless.map(({ text }) => text), [...all], asks.least, asks.from, asks.to, asks.q].join(";");
  if (key === asked) return;
  asked = key;
  const { ranks, wanted, near = [] } = (asks.q && (await search(asks.q).catch(() => undefined))) || {};
  if (key !== asked) return; // a later question overtook this one
  const { found, counts } = match(asks, ranks);
  const filtered = asks.need.some(Boolean) || asks.least > 0 || asks.from > -Infinity || asks.to < Infinity || Boolean(ranks);
  result = { ...asks, ranks, wanted, near, found, counts, filtered };
  const { id } = timeline.data.events;
  timeline.shown = filtered ? new Set(found.map((event) => id[event])) : null;
  showBar();
  showResults();
  // The list answers, and is painted, first; then the drawing.
  requestAnimationFrame(() => setTimeout(() => document.dispatchEvent(new CustomEvent("timeline:shown"))));
}

// Asks anew also when the URL stays the same: how the terms are joined may have changed.
function choose(facet, terms) {
  const { id } = model.facets[facet];
  timeline.state.set({ [id]: terms.map((term) => model.terms[term].id).join(all.has(id) ? " " : ",") });
  update();
}
