// What is drawn: the events of data/timeline.js that belong to this page, and the other dates given for them, which are marks of their own.
function model(data, scope) {
  const root = document.documentElement.dataset.root ?? "./";
  const { id, title, flags, lane, importance, status, terms } = data.events;
  const [kind, of] = scope?.split(":") ?? [];
  const index = kind && data.facets.flatMap((facet) => facet.terms.map((term) => facet.id === kind && term.id === of)).indexOf(true);
  const stretch = kind === "years" ? { from: days(+of), to: days(+of + 1) } : kind === "eras" && data.eras.find((era) => era.id === of);

  const belongs = ([i]) => {
    if (!kind) return true;
    if (!stretch) return terms[i].includes(index);
    const [from, to] = [data.events.from[i] ?? -Infinity, data.events.to[i] ?? Infinity];
    return from < (stretch.to ?? Infinity) && to > (stretch.from ?? -Infinity) && (kind === "eras" || to - from < 18263 || (from >= stretch.from && from < stretch.to) || (to > stretch.from && to <= stretch.to));
  };
  const columns = ["phrase", "from", "solidFrom", "solidTo", "to", "flags"].map((name) => data.events[name]);
  const own = id.map((_, i) => [i, ...columns.map((column) => column[i])]).filter(belongs);
  const rows = own.concat(data.others.filter(belongs));
  const from = Float64Array.from(rows, (row) => row[2] ?? -Infinity);
  const to = Float64Array.from(rows, (row) => row[5] ?? Infinity);
  let [first, last] = [Infinity, -Infinity];
  const reach = (time) => {
    if (time !== null && isFinite(time)) [first, last] = [min(first, time), max(last, time)];
  };
  for (const row of rows) for (const time of row.slice(2, 6)) reach(time);
  if (first > last) [first, last] = [0, 1];
  const air = max(0.5, (last - first) * 0.02);

  // Lanes in the author's order, those without events left out, events of none last.
  const lanes = [...data.lanes, { title: data.lanes.length ? words.otherLane : "" }];
  const laneOf = rows.map(([i]) => lane[i] < 0 ? lanes.length - 1 : lane[i]);
  const used = lanes.map((_, n) => n).filter((n) => laneOf.includes(n));
  const ends = [];
  const eras = data.eras.map((era) => ({ ...era, url: root + era.url, from: era.from ?? -Infinity, to: era.to ?? Infinity })).filter((era) => era.from < last + air && era.to > first - air);
  for (const era of eras) {
    era.row = ends.findIndex((end) => end <= era.from);
    if (era.row < 0) era.row = ends.length;
    ends[era.row] = era.to;
  }

  const labels = [];
  const other = (i) => i >= own.length;
  const named = (i) => (other(i) ? words.otherShort + ": " : status[rows[i][0]] === 2 ? words.retracted + ": " : "") + title[rows[i][0]];
  return {
    size: rows.length, first, last, from, to, start: first - air, end: last + air, eras, eraRows: ends.length,
    lanes: used.map((n) => lanes[n]),
    lane: (i) => used.indexOf(laneOf[i]),
    order: [5, 4, 3, 2, 1].flatMap((rank) => [...rows.keys()].filter((i) => importance[rows[i][0]] === rank)),
    id: (i) => id[rows[i][0]],
    url: (i) => root + data.url.replace("{id}", encodeURIComponent(id[rows[i][0]])),
    title: named,
    phrase: (i) => rows[i][1],
    solidFrom: (i) => rows[i][3],
    solidTo: (i) => rows[i][4],
    flags: (i) => rows[i][6],
    importance: (i) => importance[rows[i][0]],
    status: (i) => status[rows[i][0]],
    other,
    shows: (i) => timeline.shown?.has(id[rows[i][0]]) ?? true,
    label(i) {
      if (!labels[i]) {
        const bold = importance[rows[i][0]] > 3;
        const shown = cut(named(i), 260, bold);
        labels[i] = { title: shown, width: measure(shown, bold) + (rows[i][6] & 1 ? 14 : 0) + (rows[i][6] & 2 ? 14 : 0) };
      }
      return labels[i];
    },
  };
}
