// Gives every mark a place and, the more important first, a label where there is room; what would collide becomes a cluster. Nothing is left out.
// The build draws by the same rules (src/Site/Drawing), held to the same cases.
const gap = 11;
// Of a row whose labels have one line, and of one whose labels may have two. Most rows of labels in one line that the lanes have together.
const rowHeights = [24, 32], mostRows = 44;

const pens = (family) => ["", "600 "].map((weight) => {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = weight + "13px " + family;
  return pen;
});
const measure = (text, bold) => events.pens[bold ? 1 : 0].measureText(text).width;
function cut(text, room, bold) {
  if (measure(text, bold) <= room) return text;
  let length = 0;
  for (let step = 128; step >= 1; step /= 2) if (length + step < text.length && measure(text.slice(0, length + step) + "…", bold) <= room) length += step;
  return length > 3 ? text.slice(0, length).replace(/[\s,;:–—\ud800-\udbff]+$/, "") + "…" : "";
}
// The two lines whose lengths are most alike, where there is something to part.
function fold(text) {
  const middle = floor(text.length / 2);
  const [before, after] = [text.lastIndexOf(" ", max(middle - 1, 0)), text.indexOf(" ", middle)];
  const place = before < 0 || (after >= 0 && after - middle < middle - before) ? after : before;
  return place > 0 && place < text.length - 1 ? [text.slice(0, place), text.slice(place + 1)] : null;
}
const alike = (one, other) => abs(one / other - 1) < 1e-9;
const signed = (event) => 14 * (Boolean(event.flags & APPROXIMATE) + Boolean(event.flags & UNCERTAIN));
const isBold = (event) => event.importance > 3;
const wideOf = (event) => (event.wide ??= measure(event.title, isBold(event)) + signed(event));
function foldedOf(event) {
  if (event.folded === null) {
    event.lines = fold(event.title);
    event.folded = event.lines ? max(...event.lines.map((line, n) => measure(line, isBold(event)) + (n ? 0 : signed(event)))) : Infinity;
  }
  return event.folded;
}

// To measure thousands of titles is most of the work, and few have room. How wide one is at least its letters tell, in scripts whose letters do not join.
const letters = [new Float64Array(592), new Float64Array(592)];
function leastOf(event) {
  const { title } = event;
  const known = letters[+isBold(event)];
  let least = 0;
  for (let n = 0; n < title.length; n++) {
    const code = title.charCodeAt(n);
    if (code >= 592) return 0;
    least += known[code] ||= measure(title[n], isBold(event));
  }
  return 0.9 * least;
}

// Stretches that do not overlap, in order.
function find(track, start) {
  let [low, high] = [0, track.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (track[middle][1] > start) high = middle;
    else low = middle + 1;
  }
  return low;
}
// Puts one in where there is room.
function put(track, start, end, only) {
  const place = find(track, start);
  const free = !(track[place]?.[0] < end);
  if (free && !only) track.splice(place, 0, [start, end]);
  return free;
}

// A span as wide as its time, or a point in the middle of what is too short to be one. A known end stays where it is; an open one reaches to the edge of all there is.
function stand(event, at, left, right) {
  const { from, to } = event;
  let [x0, x1] = [from === null ? left + 14 : at(from), to === null ? right - 14 : at(to)];
  event.span = from === null || to === null || x1 - x0 >= 10;
  if (!event.span) x0 = x1 = (x0 + x1) / 2;
  else if (from === null) x0 = min(x0, x1 - 10);
  else x1 = max(x1, x0 + 10);
  event.x0 = x0;
  event.x1 = x1;
}
// Where it counts as standing in a cluster: at its beginning, or at its known end.
const placeOf = ({ from, x0, x1 }) => from === null ? x1 : x0;
// Between which times it is sure. What is known to the day, in a drawing that tells hours, began and ended at any of them.
function sureOf({ from, solidFrom, solidTo, to }, perDay) {
  if (solidFrom !== null && perDay >= 104 && !(from % 1 || to % 1)) {
    solidFrom += from === solidFrom;
    solidTo -= to === solidTo;
  }
  return solidFrom > solidTo ? [null, null] : [solidFrom, solidTo];
}
const body = ({ span, x0, x1 }) => span ? [x0 - 5, x1 + 5] : [x0 - 13, x1 + 13];
const markOf = (event, lane, rest) => ({ many: [event], lane, x0: event.x0, x1: event.x1, span: event.span, ...rest });

// The first row in which a mark and its label have room, in one line or two, after the mark, before it, or over a bar that is long enough.
function seatNamed(event, lane, tracks, low, high, folds) {
  const { x0, x1, span } = event;
  const [start, end] = body(event);
  const free = [...tracks.keys()].filter((row) => put(tracks[row], start, end, true));
  const wide = wideOf(event);
  for (const two of !folds ? [false] : wide > 260 ? [true, false] : [false, true]) {
    const room = gap + (two ? foldedOf(event) : wide);
    if (two && room >= gap + wide) continue;
    for (const row of free) {
      const track = tracks[row];
      const side = x1 + room + 4 <= high && put(track, start, x1 + room + 8) ? 1
        : x0 - room - 4 >= low && put(track, x0 - room - 8, end) ? -1
        : !two && span && min(x1, high) - max(x0, low) >= room && put(track, start, end) ? 0 : null;
      if (side !== null) return markOf(event, lane, { row, side, two });
    }
  }
}
// The most room there is for a label beside a mark, more than so much, in which row, and on which side.
function roomBeside(event, tracks, low, high, best) {
  const { x0, x1 } = event;
  const [start, end] = body(event);
  let row, side;
  for (let n = 0; n < tracks.length; n++) {
    const track = tracks[n];
    const place = find(track, start);
    if (track[place]?.[0] < end) continue;
    const after = min(high - 4, (track[place]?.[0] ?? Infinity) - 8) - x1 - gap;
    const before = x0 - gap - max(low + 4, (track[place - 1]?.[1] ?? -Infinity) + 8);
    if (after > best) [best, row, side] = [after, n, 1];
    if (before > best) [best, row, side] = [before, n, -1];
  }
  return [best, row, side];
}
// In the row in which most of the label has room: more than half of it, or many words, and enough for some.
const mostCut = (wide) => min(max(70, 0.55 * wide), 260);
function seatCut(event, lane, tracks, low, high) {
  const { x0, x1 } = event;
  const [start, end] = body(event);
  const wide = wideOf(event);
  let [best, row, side] = roomBeside(event, tracks, low, high, mostCut(wide));
  if (row === undefined) return;
  best = min(best, wide);
  put(tracks[row], side < 0 ? x0 - gap - best - 8 : start, side > 0 ? x1 + gap + best + 8 : end);
  return markOf(event, lane, { row, side, room: best });
}
function seatBare(event, lane, tracks) {
  const row = event.span ? tracks.findIndex((track) => put(track, ...body(event))) : -1;
  return row < 0 ? null : markOf(event, lane, { row });
}

// Neighbours that touch become one, which stands in their middle and so cannot grow without end. Bars that stay alone lie in three thin rows, under the clusters.
function gather(waiting, lane, row) {
  const groups = [];
  for (const event of waiting.sort((one, other) => placeOf(one) - placeOf(other) || one.turn - other.turn)) {
    const place = placeOf(event);
    const last = groups.at(-1);
    if (last && last.x0 + last.half > place - 13) last.many.push(event);
    else groups.push({ many: [event], lane, row });
    for (;;) {
      const group = groups.at(-1);
      group.half = max(13, 9 + 4 * ("" + group.many.length).length);
      group.x0 = group.x1 = (placeOf(group.many[0]) + placeOf(group.many.at(-1))) / 2;
      const before = groups.at(-2);
      if (!before || before.x0 + before.half <= group.x0 - group.half) break;
      groups.pop();
      for (const event of group.many) before.many.push(event);
    }
  }
  const thin = [[], [], []];
  return groups.map((group) => {
    const [event, more] = group.many;
    if (more) return group;
    const third = event.span ? thin.findIndex((track) => put(track, event.x0, event.x1)) : 1;
    return markOf(event, lane, { row: row + ((third < 0 ? 2 : third) - 1) * 0.3 });
  });
}

// Where each era's name begins: with the era, where it has room before the next of its row, also beyond the era's end; else so that it ends with the era,
// where no other is before it; else it is left out. None is cut.
function nameEras(eras, size) {
  const free = [];
  return eras.map(({ row, start, end, wide }, n) => {
    const next = eras.find((other, m) => m > n && other.row === row);
    const x = start + 6 + wide <= (next ? next.start - 8 : size) ? start + 6 : end - 6 - wide >= (free[row] ?? 0) ? end - 6 - wide : null;
    free[row] = max(end, x + wide);
    return x;
  });
}

// All marks near a window that begins at `from`, in pixels from there; `rows` says how many rows with labels each lane has.
// `folds` lets labels have two lines. Where time runs down, the rows are for stretches only, and `room` is the width of the labels. `counts` asks only how many rows are used,
// and where some find none: in a lane until more than `enough` are, in all until more than `inAll` are.
function place({ from, perDay, size, rows, folds, down, room, counts, enough, inAll }) {
  const at = (time) => (time - from) * perDay;
  const [left, right] = [at(events.start), at(events.end)];
  const near = events.all.length > 3000 ? size : Infinity;
  const tracks = rows.map((count) => Array.from({ length: count }, () => []));
  // Rows only fill up: what room a column of pixels had, it has at most.
  const most = rows.map(() => new Map());
  const used = rows.map(() => 0);
  const rest = rows.map(() => counts ? false : []);
  const marks = [];
  let unnamed = [];
  let [earlier, later] = [0, 0];

  const seat = (event, lane, round) => {
    const column = floor(event.x0);
    let least = event.wide ?? (event.least ??= leastOf(event));
    if (folds && !round) least = min(least, event.folded ?? least / 2 - 4);
    const tooLong = (room) => room + 1 < (round ? mostCut(least) : least);
    if (!event.span && tooLong(most[lane].get(column))) return;
    // What is in the window keeps its label in it.
    const [low, high] = event.x1 < 0 || event.x0 > size ? [left, right] : [max(left, 0), min(right, size)];
    const [room] = roomBeside(event, tracks[lane], low, high, -Infinity);
    if (!event.span) most[lane].set(column, room);
    if (tooLong(event.span ? max(room, event.x1 - event.x0) : room)) return;
    const mark = (round ? seatCut : seatNamed)(event, lane, tracks[lane], low, high, folds);
    if (mark) {
      used[lane] = max(used[lane], mark.row + 1);
      marks.push(mark);
    }
    return mark;
  };
  const bare = (event, lane) => {
    const mark = seatBare(event, lane, tracks[lane]);
    return mark && marks.push(mark);
  };

  for (const event of events.all) {
    const lane = down ? 0 : event.lane;
    if (used[lane] > enough || !shows(event)) continue;
    stand(event, at, left, right);
    if (event.x1 < -near) earlier++;
    else if (event.x0 > size + near) later++;
    else if (!(down ? bare(event, lane) : seat(event, lane, 0))) unnamed.push(event);
    if (counts) {
      rest[lane] ||= unnamed[0] === event;
      unnamed = [];
      if (used.reduce((sum, need, lane) => sum + need + rest[lane], 0) > inAll) break;
    }
  }
  if (counts) return used.map((need, lane) => [need, rest[lane]]);
  if (down) {
    for (const event of unnamed) marks.push(markOf(event, 0));
    const named = letterDown(marks, room, [[left, 0], [0, size], [size, right]], tracks[0]);
    rest[0] = marks.filter((mark) => !named.has(mark) && mark.row === undefined).map(({ many: [event] }) => event);
    marks.splice(0, Infinity, ...marks.filter((mark) => named.has(mark) || mark.row !== undefined));
  } else for (const event of unnamed) {
    const { lane } = event;
    if (!(seat(event, lane, 1) || bare(event, lane))) rest[lane].push(event);
  }
  for (const [lane, waiting] of rest.entries()) marks.push(...gather(waiting, lane, down ? 0 : rows[lane]));
  marks.sort((one, other) => one.x0 - other.x0);
  return { marks, earlier, later, from, perDay };
}

// How many rows each lane gets: as many as each needs, where all have room; else in turn, one each, until nothing is left.
// A lane that has fewer than it needs, or in which some find no place however many rows it has, takes one more for clusters.
function share(needs, rows) {
  const shares = needs.map(() => 0);
  let cost = needs.filter(([need, rest]) => need || rest).length;
  for (let changed = true; changed;) {
    changed = false;
    for (const [lane, [need, rest]] of needs.entries()) {
      const price = shares[lane] + 1 === need && !rest ? 0 : 1; // the row for clusters is free then
      if (shares[lane] < need && (!shares[lane] || cost + price <= rows)) {
        shares[lane]++;
        cost += price;
        changed = true;
      }
    }
  }
  return shares;
}

// Where time runs down all labels share one column, and lines lead to them. Each takes, the more important first, and of those of one importance
// spread over the time (so that none takes the place of later marks), the place nearest to its mark, while there is one;
// then they stand in order of time, as near to their marks as all can.
function letterDown(marks, room, zones, stretches) {
  const rank = new Map(events.all.map((event, n) => [event, n * 0.618034 % 1 - event.importance]));
  const named = new Set();
  const columns = zones.map(() => []);
  const taken = zones.map(() => []);
  for (const mark of [...marks].sort((one, other) => rank.get(one.many[0]) - rank.get(other.many[0]))) {
    const zone = mark.x1 < 0 ? 0 : mark.x0 > zones[1][1] ? 2 : 1;
    const [low, high] = zones[zone];
    mark.aim = mark.span ? min(max(mark.x0, low) + 9, mark.x1) : mark.x0;
    const top = nearest(columns[zone], mark.aim, 24, low, high, zones[1][1] / 2);
    if (top === undefined) continue;
    put(columns[zone], top, top + 24);
    Object.assign(mark, { tall: 24, lines: linesDown(mark.many[0], room, 1) });
    mark.row ??= max(0, stretches.findIndex((track) => put(track, mark.x0 - 6, mark.x1 + 6)));
    taken[zone].push(mark);
    named.add(mark);
  }
  for (const [zone, [low, high]] of zones.entries()) {
    // What room is left goes to titles that are cut, then to dates.
    let free = high - low - 24 * taken[zone].length;
    const grow = (mark, change) => {
      if (free < 17) return;
      free -= 17;
      Object.assign(mark, change, { tall: mark.tall + 17 });
    };
    for (const mark of taken[zone]) if (mark.lines[0].endsWith("…")) grow(mark, { lines: linesDown(mark.many[0], room) });
    for (const mark of taken[zone]) grow(mark, { tells: true });
    stack(taken[zone].sort((one, other) => one.aim - other.aim), low, high);
  }
  return named;
}
function linesDown(event, room, most = 2) {
  const { title } = event;
  const line = cut(title, room - signed(event), isBold(event));
  const space = title.lastIndexOf(" ", line.length - 1);
  return most < 2 || line === title || space < 4 ? [line] : [title.slice(0, space), cut(title.slice(space + 1), room, isBold(event))];
}
// The free stretch of a length whose middle is nearest to a place.
function nearest(track, aim, tall, low, high, reach) {
  if (high - low < tall) return;
  const wanted = min(max(aim - tall / 2, low), high - tall);
  let [later, earlier, i] = [wanted, wanted + tall, find(track, wanted)];
  let n = i;
  for (; track[n]?.[0] < later + tall; n++) later = track[n][1];
  for (n--; track[n] && track[n][1] > earlier - tall; n--) earlier = min(earlier, track[n][0]);
  earlier -= tall;
  return [later, earlier].filter((top) => abs(top - wanted) <= reach && top >= low && top + tall <= high).sort((one, other) => abs(one - wanted) - abs(other - wanted))[0];
}
// Labels that would touch become a block, which stands where its labels are nearest to their marks.
function stack(marks, low, high) {
  const blocks = [];
  for (const mark of marks) {
    let block = { many: [mark], tall: mark.tall, sum: mark.aim - mark.tall / 2 };
    for (;;) {
      block.top = max(low, min(block.sum / block.many.length, high - block.tall));
      const before = blocks.at(-1);
      if (!before || before.top + before.tall <= block.top) break;
      blocks.pop();
      block = { many: [...before.many, ...block.many], tall: before.tall + block.tall, sum: before.sum + block.sum - block.many.length * before.tall };
    }
    blocks.push(block);
  }
  for (let { many, top } of blocks) for (const mark of many) {
    mark.top = top;
    top += mark.tall;
  }
}
