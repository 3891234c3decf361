// What the flags and the status of an event say, as data/timeline.js counts them; a test holds the numbers to those that the build writes.
const APPROXIMATE = 1, UNCERTAIN = 2, OPEN_START = 4, OPEN_END = 8, RETRACTED = 2;

// The events of data/timeline.js, the more important first. Other dates given for an event are marks of their own.
function model(data) {
  const { events: { id, ...columns }, others, eras, url } = data;
  const { root = "./" } = document.documentElement.dataset;
  // A page of a term, a year or an era draws what it lists.
  const listed = "scope" in words && new Set([...document.querySelectorAll("#list a")].map((link) => link.href));
  const { title, phrase, from, solidFrom, solidTo, to, flags, importance, status } = columns;
  const lanes = data.rows?.terms ?? data.lanes;
  const lane = columns.row ?? columns.lane;
  const way = (root + url).split("{id}");
  // What is found out later has its place from the start: an object that grows is made anew.
  let all = id.map((id, i) => ({
    id, url: way.join(encodeURIComponent(id)), title: (status[i] === RETRACTED ? words.retracted + ": " : "") + title[i], phrase: phrase[i], flags: flags[i],
    from: from[i], solidFrom: solidFrom[i], solidTo: solidTo[i], to: to[i], lane: lane[i] < 0 ? lanes.length : lane[i], colour: columns.colour?.[i], importance: importance[i], status: status[i],
    other: false, turn: 0, span: false, x0: 0.1, x1: 0.1, wide: null, folded: null, least: null, lines: null, first: 0.1, last: 0.1,
  }));
  for (const [i, phrase, from, solidFrom, solidTo, to, flags] of others) all.push({ ...all[i], phrase, from, solidFrom, solidTo, to, flags, other: true, title: words.otherShort + ": " + title[i] });
  if (listed) all = all.filter(({ url }) => listed.has(new URL(url, location).href));

  let [first, last] = [Infinity, -Infinity];
  for (const event of all) {
    const { from, solidFrom, solidTo, to } = event;
    event.first = from ?? min(solidFrom ?? Infinity, solidTo ?? Infinity, to ?? Infinity);
    event.last = to ?? max(solidTo ?? -Infinity, solidFrom ?? -Infinity, from ?? -Infinity);
    first = min(first, event.first);
    last = max(last, event.last);
  }
  if (first > last) [first, last] = [0, 1];
  // A drawing that opens with a window, such as a year, has at least that.
  for (const time of (words.window ?? "").split("/").map(read)) if (!isNaN(time)) [first, last] = [min(first, time), max(last, time)];
  const air = (last - first) * (all.every(({ from, to }) => from === first && to === last) ? 0.5 : 0.02);
  const rows = [];
  const near = eras.filter((era) => (era.from ??= -Infinity) < last && (era.to ??= Infinity) > first);
  for (const era of near) {
    era.row = [...rows, -Infinity].findIndex((end) => end <= era.from);
    rows[era.row] = era.to;
    era.url = root + era.url;
  }
  // Lanes without events are left out; events of none come last.
  const used = [...lanes.keys(), lanes.length].filter((n) => all.some(({ lane }) => lane === n));
  for (const event of all) event.lane = used.indexOf(event.lane);
  const inTurn = [...all].sort((one, other) => (one.from ?? -Infinity) - (other.from ?? -Infinity));
  inTurn.forEach((event, turn) => { event.turn = turn; });
  return {
    timed: all.some(({ from, to }) => from % 1 || to % 1),
    inTurn, all: all.sort((one, other) => other.importance - one.importance), first, last, start: first - air, end: last + air, eras: near, eraRows: rows.length,
    lanes: used.map((n) => lanes[n]?.title ?? data.rows?.other ?? (lanes.length ? words.otherLane : "")), heads: used.map((n) => headOf(lanes[n]?.id, data)), colours: data.colours,
  };
}
const shows = ({ id }) => timeline.shown?.has(id) ?? true;
