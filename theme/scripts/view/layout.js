// Gives every mark a place and, the more important first, a label where there is room; what would collide becomes a cluster. Nothing is left out.
const gap = 11;

const pens = (family) => ["", "600 "].map((weight) => {
  const pen = document.createElement("canvas").getContext("2d");
  pen.font = weight + "13px " + family;
  return pen;
});
const measure = (text, bold) => events.pens[bold ? 1 : 0].measureText(text).width;
function cut(text, room, bold) {
  if (measure(text, bold) <= room) return text;
  let length = 0;
  for (let step = 128; step >= 1; step /= 2) if (measure(text.slice(0, length + step) + "…", bold) <= room) length += step;
  return length > 3 ? text.slice(0, length).replace(/[\s,;:–—\ud800-\udbff]+$/, "") + "…" : "";
}
const alike = (one, other) => abs(one / other - 1) < 1e-9;
const signed = (event) => 14 * (Boolean(event.flags & APPROXIMATE) + Boolean(event.flags & UNCERTAIN));
const isBold = (event) => event.importance > 3;

// Stretches that do not overlap, in order. Puts one in where there is room.
function put(track, start, end, only) {
  let [low, high] = [0, track.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (track[middle][1] > start) high = middle;
    else low = middle + 1;
  }
  const free = !(track[low]?.[0] < end);
  if (free && !only) track.splice(low, 0, [start, end]);
  return free;
}

// Neighbours that touch become one, which stands in their middle and so cannot grow without end.
function gather(waiting, lane) {
  const groups = [];
  for (const event of waiting.sort((one, other) => one.x0 - other.x0)) {
    let before = groups.at(-1);
    let group = before;
    if (before && before.x0 + before.half > event.x0 - 13) {
      before.many.push(event);
      before.last = event.x0;
    } else groups.push(group = { many: [event], lane, first: event.x0, last: event.x0 });
    for (;;) {
      group.half = max(13, 9 + 4 * ("" + group.many.length).length);
      group.x0 = group.x1 = (group.first + group.last) / 2;
      before = groups.at(-2);
      if (!before || before.x0 + before.half <= group.x0 - group.half) break;
      groups.pop();
      for (const event of group.many) before.many.push(event);
      before.last = group.last;
      group = before;
    }
  }
  return groups.map((group) => group.many[1] || group.many[0].span ? group : markOf(group.many[0], lane));
}
const markOf = (event, lane) => ({ many: [event], lane, x0: event.x0, x1: event.x1, span: event.span });

// All marks near a window that begins at `from`, in pixels from there; `rows` says how many rows with labels each lane has.
// Where time runs down, the rows are for stretches only, and `room` is the width of the labels. `counts` asks only how many rows are used.
function place({ from, perDay, size, rows, down, room, counts }) {
  const at = (time) => (time - from) * perDay;
  const [left, right] = [at(events.start), at(events.end)];
  const near = events.all.length > 3000 ? size : Infinity;
  const tracks = rows.map((count) => Array.from({ length: count }, () => []));
  // Rows only fill up: where a label has found no room, a longer one finds none either.
  const full = rows.map(() => new Map());
  const used = rows.map(() => 0);
  const rest = rows.map(() => []);
  const waits = new Uint8Array(events.all.length);
  const marks = [];
  let [earlier, later] = [0, 0];

  const seat = (event, lane, bare) => {
    const { x0, x1, span } = event;
    const [start, end] = span ? [x0 - 5, x1 + 5] : [x0 - 13, x1 + 13];
    for (const [row, track] of tracks[lane].entries()) {
      if (!put(track, start, end, !bare)) continue;
      const mark = markOf(event, lane);
      if (!bare) {
        event.label ??= cut(event.title, 260, isBold(event));
        event.width ??= measure(event.label, isBold(event)) + signed(event);
        const wide = event.width + gap;
        if (x1 + wide + 4 <= right && put(track, start, x1 + wide + 8)) mark.side = 1;
        else if (x0 - wide >= left && put(track, x0 - wide - 8, end)) mark.side = -1;
        else if (x1 - x0 >= wide && put(track, start, end)) mark.side = 0;
        else continue;
      }
      mark.row = row;
      used[lane] = max(used[lane], row + 1);
      return marks.push(mark);
    }
  };

  for (const event of events.all) {
    const lane = down ? 0 : event.lane;
    if ((counts && used[lane] === rows[lane]) || !shows(event)) continue;
    let x0 = event.from === null ? left + 14 : at(event.from);
    let x1 = event.to === null ? right - 14 : at(event.to);
    if (x1 < -near) earlier++;
    else if (x0 > size + near) later++;
    else {
      const span = (event.span = x1 - x0 >= 10 || (event.flags & (OPEN_START | OPEN_END)) > 0);
      if (!span) x0 = x1 = (x0 + x1) / 2;
      event.x0 = x0;
      event.x1 = max(x1, span ? x0 + 10 : x0);
      const pixel = round(x0);
      if (span ? seat(event, lane, down) || (!down && seat(event, lane, true)) : !down && !(full[lane].get(pixel) <= (event.width ?? 0)) && seat(event, lane)) continue;
      if (!span) full[lane].set(pixel, event.width ?? 0);
      waits[event.turn] = 1;
    }
  }
  if (counts) return used;
  for (const event of events.inTurn) if (waits[event.turn]) rest[down ? 0 : event.lane].push(event);
  for (const [lane, waiting] of rest.entries()) marks.push(...gather(waiting, lane));
  if (down) letterDown(marks, room);
  marks.sort((one, other) => one.x0 - other.x0);
  return { marks, earlier, later, from, perDay };
}

// Where time runs down all labels share one column, each in as many lines as it has room for.
function letterDown(marks, room) {
  const column = [];
  for (const mark of marks) mark.best = mark.many.reduce((one, other) => other.importance > one.importance ? other : one);
  for (const mark of [...marks].sort((one, other) => other.best.importance - one.best.importance || other.many.length - one.many.length)) {
    for (const most of [2, 1]) {
      let text = mark.best.title;
      const bold = isBold(mark.best);
      const lines = [];
      const space = text.lastIndexOf(" ", cut(text, room - signed(mark.best), bold).length - 1);
      if (most > 1 && space > 3 && measure(text, bold) > room) {
        lines.push(text.slice(0, space));
        text = text.slice(space + 1);
      }
      lines.push(cut(text, room - (mark.many[1] ? 14 + 8 * ("" + mark.many.length).length : signed(mark.best)), bold));
      const tall = lines.length * 17 + 16;
      const top = mark.x0 + (mark.span ? 9 : 0) - tall / 2;
      if (!put(column, top - 2, top + tall + 2)) continue;
      Object.assign(mark, { lines, top, tall });
      break;
    }
  }
}
