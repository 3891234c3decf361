// Gives every mark a place and, the more important first, a label where there is room; what would collide becomes a cluster. Nothing is left out.
const gap = 11;
const canvas = document.createElement("canvas").getContext("2d");

function measure(text, bold) {
  canvas.font = (bold ? "600 " : "") + "13px " + events.family;
  return canvas.measureText(text).width;
}
function cut(text, room, bold) {
  if (measure(text, bold) <= room) return text;
  let length = 0;
  for (let step = 128; step >= 1; step /= 2) if (measure(text.slice(0, length + step) + "…", bold) <= room) length += step;
  return length > 3 ? text.slice(0, length).replace(/[\s,;:–—\ud800-\udbff]+$/, "") + "…" : "";
}
const signed = (event) => [0, 14, 14, 28][event.flags & 3];
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
function gather(marks) {
  const groups = [];
  for (const mark of marks.sort((one, other) => one.x0 - other.x0)) {
    let group = { many: mark.many, lane: mark.lane, mark, first: mark.x0, last: mark.x0 };
    for (;;) {
      group.half = group.many.length > 1 ? max(13, 9 + 4 * ("" + group.many.length).length) : 13;
      group.x0 = group.x1 = (group.first + group.last) / 2;
      const before = groups.at(-1);
      if (!before || before.x0 + before.half <= group.x0 - group.half) break;
      groups.pop();
      for (const event of group.many) before.many.push(event);
      group = { ...before, last: group.last };
    }
    groups.push(group);
  }
  return groups.map((group) => group.many.length < 2 && !group.mark.span ? group.mark : group);
}

// All marks near a window that begins at `from`, in pixels from there; `rows` says how many rows with labels each lane has.
// Where time runs down, the rows are for stretches only, and `room` is the width of the labels.
function place({ from, perDay, size, rows, down, room }) {
  const at = (time) => (time - from) * perDay;
  const [left, right] = [at(events.start), at(events.end)];
  const near = events.all.length > 3000 ? size : Infinity;
  const tracks = rows.map((count) => Array.from({ length: count }, () => []));
  const rest = rows.map(() => []);
  const used = rows.map(() => 0);
  const marks = [];
  let [earlier, later] = [0, 0];

  const seat = (mark, bare) => tracks[mark.lane].some((track, row) => {
    const { x0, x1, span, many: [event] } = mark;
    const [start, end] = span ? [x0 - 5, x1 + 5] : [x0 - 13, x1 + 13];
    if (!put(track, start, end, !bare)) return;
    if (!bare) {
      event.label ??= cut(event.title, 260, isBold(event));
      event.width ??= measure(event.label, isBold(event)) + signed(event);
      const wide = event.width + gap;
      if (x1 + wide + 4 <= right && put(track, start, x1 + wide + 8)) mark.side = 1;
      else if (x0 - wide >= left && put(track, x0 - wide - 8, end)) mark.side = -1;
      else if (x1 - x0 >= wide && put(track, start, end)) mark.side = 0;
      else return;
    }
    mark.row = row;
    used[mark.lane] = max(used[mark.lane], row + 1);
    return marks.push(mark);
  });

  for (const event of events.all) {
    if (!shows(event)) continue;
    let x0 = event.from === null ? left + 14 : at(event.from);
    let x1 = event.to === null ? right - 14 : at(event.to);
    if (x1 < -near) earlier++;
    else if (x0 > size + near) later++;
    else {
      const span = x1 - x0 >= 10 || event.flags & 12;
      if (!span) x0 = x1 = (x0 + x1) / 2;
      const mark = { many: [event], x0, x1: max(x1, span ? x0 + 10 : x0), span, lane: down ? 0 : event.lane };
      if (down ? !span || !seat(mark, true) : !seat(mark) && !(span && seat(mark, true))) rest[mark.lane].push(mark);
    }
  }
  for (const lane of rest) marks.push(...gather(lane));
  if (down) letterDown(marks, room);
  marks.sort((one, other) => one.x0 - other.x0);
  return { marks, earlier, later, from, perDay, used };
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
