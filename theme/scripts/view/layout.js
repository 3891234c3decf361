// Gives every mark a place and, the more important first, a label where there is room; what would collide becomes a cluster. Nothing is left out.
const gap = 11;
const canvas = document.createElement("canvas").getContext("2d");

function measure(text, bold) {
  canvas.font = (bold ? "600 " : "") + "13px " + events.family;
  return canvas.measureText(text).width;
}
function cut(text, room, bold) {
  if (measure(text, bold) <= room) return text;
  let [low, high] = [0, text.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (measure(text.slice(0, middle) + "…", bold) <= room) low = middle;
    else high = middle - 1;
  }
  return low > 3 ? text.slice(0, low).replace(/[\s,;:–—\ud800-\udbff]+$/, "") + "…" : "";
}

// Stretches that do not overlap, in order.
class Track {
  starts = [];
  ends = [];
  put(start, end, only) {
    let [low, high] = [0, this.ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ends[middle] > start) high = middle;
      else low = middle + 1;
    }
    if (this.starts[low] < end) return false;
    if (!only) {
      this.starts.splice(low, 0, start);
      this.ends.splice(low, 0, end);
    }
    return true;
  }
}

// Neighbours that touch become one, which stands in their middle and so cannot grow without end.
function gather(marks) {
  const groups = [];
  for (const mark of marks.sort((one, other) => one.x0 - other.x0)) {
    let group = { many: [mark.i], mark, first: mark.x0, last: mark.x0 };
    for (;;) {
      const { many, first, last } = group;
      group.half = many[1] === undefined ? 13 : max(13, 9 + 4 * ("" + many.length).length);
      group.x0 = group.x1 = (first + last) / 2;
      const before = groups.at(-1);
      if (!before || before.x0 + before.half <= group.x0 - group.half) break;
      groups.pop();
      for (const i of many) before.many.push(i);
      group = { ...before, last };
    }
    groups.push(group);
  }
  return groups.map((group) => group.many[1] === undefined && !group.mark.span ? group.mark : { ...group, lane: group.mark.lane });
}

// All marks near a window that begins at `from`, in pixels from there. `rows` says how many rows with labels each lane has.
// Where time runs down, the rows are for stretches only, and `room` is the width of the labels.
function place({ from, perDay, size, rows, down, room }) {
  const at = (time) => (time - from) * perDay;
  const [left, right] = [at(events.start), at(events.end)];
  const near = events.size > 3000 ? size : Infinity;
  const tracks = rows.map((count) => Array.from({ length: count }, () => new Track()));
  const rest = rows.map(() => []);
  const marks = [];
  const used = rows.map(() => 0);
  let [earlier, later] = [0, 0];

  const seat = (mark, bare) => {
    const margin = mark.span ? 5 : 13;
    const [start, end] = [mark.x0 - margin, mark.x1 + margin];
    return tracks[mark.lane].some((track, row) => {
      if (!track.put(start, end, true)) return;
      if (bare) track.put(start, end);
      else {
        const wide = events.label(mark.i).width + gap;
        if (mark.x1 + wide <= right && track.put(start, mark.x1 + wide + 8)) mark.side = 1;
        else if (mark.x0 - wide >= left && track.put(mark.x0 - wide - 8, end)) mark.side = -1;
        else if (mark.x1 - mark.x0 >= wide && track.put(start, end)) mark.side = 0;
        else return;
      }
      mark.row = row;
      used[mark.lane] = max(used[mark.lane], row + 1);
      return marks.push(mark);
    });
  };

  for (const i of events.order) {
    if (!events.shows(i)) continue;
    let [x0, x1] = [max(at(events.from[i]), left), min(at(events.to[i]), right)];
    if (x1 < -near) earlier++;
    else if (x0 > size + near) later++;
    else {
      const span = x1 - x0 >= 10 || events.flags(i) & 12;
      if (!span) x0 = x1 = (x0 + x1) / 2;
      const mark = { i, x0, x1: max(x1, span ? x0 + 10 : x0), span, lane: down ? 0 : events.lane(i) };
      if (down ? !span || !seat(mark, true) : !seat(mark) && !(span && seat(mark, true))) rest[mark.lane].push(mark);
    }
  }
  for (const lane of rest) marks.push(...gather(lane));
  if (down) letterDown(marks, room);
  marks.sort((one, other) => one.x0 - other.x0);
  return { marks, earlier, later, from, perDay, used, rest: rest.map((lane) => lane.length > 0) };
}

// Where time runs down all labels share one column, each in as many lines as it has room for.
function letterDown(marks, room) {
  const column = new Track();
  const best = (mark) => (mark.many ?? [mark.i]).reduce((one, i) => events.importance(i) > events.importance(one) ? i : one);
  for (const mark of marks) mark.first = best(mark);
  for (const mark of [...marks].sort((one, other) => events.importance(other.first) - events.importance(one.first))) {
    const bold = events.importance(mark.first) > 3;
    for (const most of [2, 1]) {
      const lines = [];
      let text = events.title(mark.first);
      if (most > 1 && measure(text, bold) > room) {
        const line = cut(text, room, bold).slice(0, -1);
        const space = text[line.length] === " " ? line.length : line.lastIndexOf(" ");
        if (space > 3) {
          lines.push(text.slice(0, space));
          text = text.slice(space + 1);
        }
      }
      lines.push(cut(text, room - (mark.many ? 30 : 0), bold));
      const tall = lines.length * 17 + 16;
      const top = mark.x0 + (mark.span ? 9 : 0) - tall / 2;
      if (!column.put(top - 2, top + tall + 2)) continue;
      Object.assign(mark, { lines, top, tall });
      break;
    }
  }
}
