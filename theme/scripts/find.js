// Which events match what the URL asks for: ?people=a,b (either), ?people=a+b (both), ?from=1816&to=1820-05, ?certainty=approximate, ?q=words.
// Knows the data and the URL, nothing of the page: filter.js and results.js show what is found, the drawing hears "timeline:shown".
(() => {
  const timeline = (window.timeline ??= {});
  const { state } = timeline;
  const CERTAINTY = { approximate: 1, uncertain: 2, "open-start": 4, "open-end": 8, disputed: 16, inferred: 32 };
  const all = new Set(); // ids of facets of which all chosen terms are wanted
  let model, asked, last;

  // Days since 1970-01-01 in the proleptic Gregorian calendar, for any year; months may run over.
  function day(year, month, date) {
    const y = year + Math.floor((month - 3) / 12);
    const m = (((month - 3) % 12) + 12) % 12;
    return 365 * y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + Math.floor((153 * m + 2) / 5) + date - 719469;
  }

  // A year, month or day as { from, to } with "to" exclusive; nothing when it is no such thing.
  function dates(text) {
    const [, year, month, date] = /^(-?\d+)(?:-(\d\d?)(?:-(\d\d?))?)?$/.exec(text)?.map((part) => part && Number(part)) ?? [];
    if (year === undefined || month === 0 || month > 12 || date === 0) return;
    const from = day(year, month ?? 1, date ?? 1);
    const to = date ? from + 1 : month ? day(year, month + 1, 1) : day(year + 1, 1, 1);
    if (!date || to <= day(year, month + 1, 1)) return { from, to };
  }

  // Every event's terms in one row of numbers: those of the author's facets, then its lane, status and certainty.
  function read(data) {
    const { events } = data;
    const facets = [
      ...data.facets,
      { id: "lane", terms: data.lanes },
      { id: "status", terms: [{ id: "published" }, { id: "draft" }, { id: "retracted" }] },
      { id: "certainty", terms: [{ id: "certain" }, ...Object.keys(CERTAINTY).map((id) => ({ id }))] },
    ];
    const terms = facets.flatMap((facet, index) => facet.terms.map((term) => ({ ...term, facet: index })));
    const [lane, status, certain] = [3, 2, 1].map((back) => terms.findIndex((term) => term.facet === facets.length - back));
    const [offsets, flat] = [new Uint32Array(events.id.length + 1), []];
    events.id.forEach((_, event) => {
      flat.push(...events.terms[event], status + events.status[event]);
      if (events.lane[event] >= 0) flat.push(lane + events.lane[event]);
      const flags = Object.values(CERTAINTY).flatMap((flag, index) => (events.flags[event] & flag ? certain + 1 + index : []));
      flat.push(...(flags.length ? flags : [certain]));
      offsets[event + 1] = flat.length;
    });
    // An event may have happened at any of the dates given for it.
    const spans = events.from.map((from, event) => [from ?? -Infinity, events.to[event] ?? Infinity]);
    for (const [event, , from, , , to] of data.others) spans[event].push(from ?? -Infinity, to ?? Infinity);
    const totals = new Uint32Array(terms.length);
    for (const term of flat) totals[term]++;
    return { data, facets, terms, offsets, flat: Uint32Array.from(flat), spans, totals, facetOf: Uint8Array.from(terms, (term) => term.facet) };
  }

  function query() {
    const chosen = new Uint8Array(model.terms.length);
    const need = new Uint32Array(model.facets.length);
    const given = model.facets.map(({ id }) => {
      const text = state.get(id);
      if (/[ ,]/.test(text)) all[text.includes(" ") ? "add" : "delete"](id);
      return new Set(text.split(/[ ,]/));
    });
    model.terms.forEach(({ id, facet }, term) => {
      if (given[facet].has(id)) {
        chosen[term] = 1;
        need[facet]++;
      }
    });
    return { chosen, need, from: dates(state.get("from"))?.from, to: dates(state.get("to"))?.to, q: state.get("q").trim() };
  }

  // The events that match, and for each term how many there would be: in a facet of which any term will do, with that term instead of those chosen.
  function match({ chosen, need, from = -Infinity, to = Infinity }, ranks) {
    const { data, facets, terms, offsets, flat, spans, facetOf } = model;
    const counts = new Uint32Array(terms.length);
    const hits = new Uint32Array(facets.length);
    const wanted = facets.map(({ id }) => all.has(id));
    const needed = [...need.keys()].filter((facet) => need[facet]);
    const found = [];
    for (let event = 0; event < data.events.id.length; event++) {
      if (ranks && ranks[event] > 4) continue;
      const span = spans[event];
      let inside = false;
      for (let at = 0; at < span.length; at += 2) inside ||= span[at] < to && span[at + 1] > from;
      if (!inside) continue;
      const [start, end] = [offsets[event], offsets[event + 1]];
      hits.fill(0);
      for (let at = start; at < end; at++) hits[facetOf[flat[at]]] += chosen[flat[at]];
      let failed = -1;
      let fails = 0;
      for (const facet of needed) {
        if (hits[facet] < (wanted[facet] ? need[facet] : 1)) {
          fails += wanted[facet] ? 2 : 1;
          failed = facet;
        }
      }
      if (!fails) found.push(event);
      if (fails < 2) for (let at = start; at < end; at++) if (!fails || facetOf[flat[at]] === failed) counts[flat[at]]++;
    }
    return { found, counts };
  }

  async function update() {
    const asks = query();
    const key = JSON.stringify([[...asks.chosen].join(""), [...all], asks.from, asks.to, asks.q]);
    if (key === asked) return;
    asked = key;
    const ranks = asks.q ? await timeline.search?.(asks.q) : undefined;
    if (key !== asked) return; // a later question overtook this one
    const { found, counts } = match(asks, ranks);
    const filtered = asks.need.some(Boolean) || asks.from !== undefined || asks.to !== undefined || Boolean(ranks);
    last = { ...model, ...asks, ranks, found, counts, filtered };
    timeline.shown = filtered ? new Set(found.map((event) => model.data.events.id[event])) : null;
    document.dispatchEvent(new CustomEvent("timeline:shown"));
  }

  timeline.shown = null;
  timeline.find = {
    dates,
    all,
    get result() { return last; },
    // Asks anew, also when the URL is the same: a mode has changed.
    choose(facet, ids) {
      state.set({ [facet]: ids.join(all.has(facet) ? " " : ",") });
      update();
    },
  };

  (timeline.data ? Promise.resolve() : timeline.load("data/timeline.js")).then(() => {
    model = read(timeline.data);
    document.addEventListener("timeline:state", update);
    update();
  }, () => { /* without its data the page stays as it was built */ });
})();
