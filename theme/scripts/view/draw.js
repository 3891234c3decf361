// Draws what has been laid out as SVG, in the shapes of parts/mark.html.
const escape = (text) => ("" + text).replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt()};`);
const tenth = (x) => round(min(max(x, -1e5), 1e5) * 10) / 10;
const text = (name, x, y, words, rest = "") => `<text paint-order="stroke" class="${name}" x="${tenth(x)}" y="${tenth(y)}"${rest}>${words}</text>`;
const box = (name, x, y, width, height, rest = "") => width > 0 ? `<rect class="${name}" x="${tenth(x)}" y="${tenth(y)}" width="${tenth(width)}" height="${tenth(height)}"${rest}/>` : "";
const doubt = (flags) => (flags & APPROXIMATE ? (flags & UNCERTAIN ? "both" : "approximate") : flags & UNCERTAIN && "uncertain");
const signs = (flags) => (flags & APPROXIMATE ? '<tspan class="mark-sign">~</tspan> ' : "") + (flags & UNCERTAIN ? '<tspan class="mark-sign">?</tspan> ' : "");

function nameOf({ many, many: [event] }) {
  // Two dates are never joined: "from 1941 on – 3 May 1990" would say of neither what it says.
  const last = many.at(-1);
  if (many[1]) return (event.phrase === last.phrase ? words.clusterSame : words.cluster).replace("{count}", many.length).replace("{from}", event.phrase).replace("{to}", last.phrase);
  return [event.title + ", " + event.phrase, event.other && words.other, words[doubt(event.flags)]].filter(Boolean).join(". ");
}

function shapes({ many, many: [event], half, span, x0, x1 }, at) {
  if (half) return box("mark-target", -half, -13, 2 * half, 26) + box("mark-cluster", 1 - half, -12, 2 * half - 2, 24, ' rx="12"') + text("mark-count", 0, 4, many.length, ' text-anchor="middle"');
  const { flags, solidFrom, solidTo, other } = event;
  const length = min(x1, 1e5) - max(x0, -1e5);
  const margin = span ? max(5, 13 - length / 2) : 13;
  const target = box("mark-target", -margin, -13, length + 2 * margin, 26);
  if (!span) return target + (other ? '<path class="mark-diamond" d="M0-7l7 7-7 7-7-7z"/>' : `<circle class="mark-point" r="${isBold(event) ? 7 : 5}"/>`);
  const inside = (time) => time === null ? length / 2 : min(max(at(time) - max(x0, -1e5), 0), length);
  const [sure, unsure] = [inside(solidFrom), inside(solidTo)];
  return target + box("mark-fade", 0, -3, sure, 6, ' fill="url(#fade-in)"') + box("mark-bar", sure, -3, unsure - sure, 6) + box("mark-fade", unsure, -3, length - unsure, 6, ' fill="url(#fade-out)"') +
    (doubt(flags) || other ? box("mark-outline", 0, -3, length, 6) : "") +
    (flags & OPEN_START ? '<path class="mark-arrow" d="M-1-7l-8 7 8 7z"/>' : "") + (flags & OPEN_END ? `<path class="mark-arrow" d="M${tenth(length) + 1}-7l8 7-8 7z"/>` : "");
}

// A label that would cross an edge moves over its bar or is cut.
function labelBeside({ many: [event], x0, x1, y, span, side }, low, high) {
  if (side === undefined) return "";
  let x = [x0 - gap, x0, x1 + gap][side + 1];
  let room = side > 0 ? high - x : x - low;
  const [first, last] = [max(x0, low), min(x1, high)];
  const over = !side || (span && room < event.width && last - first > min(event.width, 60));
  if (over) [x, room] = [first, last - first];
  const shown = room < event.width ? cut(event.label, room - 4 - signed(event), isBold(event)) : event.label;
  return shown && text("mark-label", x, y + (over ? -8 : 4), signs(event.flags) + escape(shown), side < 0 && !over ? ' text-anchor="end"' : "");
}
function labelDown({ lines, top, tall, best, many }, x, low, high, room) {
  if (!lines || top < low || top + tall > high) return "";
  const lane = events.lanes[best.lane];
  const more = many[1] ? ` <tspan class="mark-when">+${many.length - 1}</tspan>` : "";
  return lines.map((line, n) => text("mark-label", x, top + 13 + 17 * n, (n || more ? "" : signs(best.flags)) + escape(line) + (n === lines.length - 1 ? more : ""))).join("") +
    text("mark-when", x, top + 13 + 17 * lines.length, escape(cut(best.phrase + (lane ? " · " + lane : ""), room)));
}

// The marks that touch a window, in groups by lane, and how many lie to either side of it. `over` is how far beyond the window to draw, for one that moves.
function paint(placed, { from, perDay, size, width, lanes, down }, over) {
  const at = (time) => (time - from) * perDay;
  const offset = at(placed.from);
  let { earlier, later } = placed;
  const drawn = [];
  const opened = timeline.state?.get("event");
  const html = events.lanes.map(() => "");
  for (const mark of placed.marks) {
    const [x0, x1] = [mark.x0 + offset, mark.x1 + offset];
    const { many, many: [event], lane, half, row = lanes[lane].rows } = mark;
    if (x1 < 1 - over) earlier += many.length;
    else if (x0 > size + over - 1) later += many.length;
    else {
      const y = lanes[lane].y + (down ? mark.span && !half ? 6 + 14 * (mark.row + 1) : 0 : 28 * row);
      const one = { ...mark, x0: half && !over ? min(max(x0, half), size - half) : x0, x1, y, top: mark.top + offset };
      const { flags, other, status } = half ? {} : event;
      const names = ["mark", event.id === opened && "is-open", flags & UNCERTAIN && "mark-uncertain", flags & APPROXIMATE && "mark-approximate", other && "mark-competing", status === RETRACTED && "mark-retracted"].filter(Boolean);
      html[lane] += `<g role="listitem"><a class="${names.join(" ")}" href="${escape(event.url)}" data-key="${drawn.length}" data-importance="${(mark.best ?? event).importance}" tabindex="-1"` + (many[1] ? ' role="button">' : ` data-event="${escape(event.id)}">`) + `<title>${escape(nameOf(one))}</title>` +
        `<g transform="translate(${down ? `${y} ${tenth(x0)})${half ? "" : " rotate(90)"}` : `${tenth(x0)} ${y})`}">${shapes(one, at)}</g>` +
        (down ? labelDown(one, lanes[0].label, -over, size + over, width - lanes[0].label) : labelBeside(one, -over, size + over)) + "</a></g>";
      drawn.push(one);
    }
  }
  return { placed, drawn, earlier, later, from, over, html: html.map((marks, lane) => marks && `<g role="list" aria-label="${escape((!down && events.lanes[lane]) || words.drawing)}">${marks}</g>`).join("") };
}

// Eras and ticks keep their words inside the window. An era's name leads to its page; its ground is only ground.
function paintEras({ from, perDay, size, width, height, top, down }) {
  const at = (time) => (time - from) * perDay;
  let bands = "";
  let names = "";
  for (const era of events.eras) {
    const [start, end] = [max(at(era.from), -9), min(at(era.to), size + 9)];
    if (start >= size || end <= 0) continue;
    const x = max(start, 0) + 6;
    const y = top + (down ? 18 : 24) * era.row;
    const title = cut(era.title, 1.15 * (min(end, size) - x));
    bands += down ? box("era-band", y, start, width - y, end - start) : box("era-band", start, y, end - start, height - y);
    if (title) names += `<a href="${escape(era.url)}"><title>${escape(era.title)}</title><g transform="translate(${down ? `${y} ${x}) rotate(90) translate(0 -24` : `${x} ${y}`})">` +
      box("era-target", -6, 0, measure(title) + 12, 24) + text("era-label", 0, down ? 20 : 16, escape(title)) + "</g></a>";
  }
  return bands + names;
}
// Ticks move with the marks, so that they are drawn anew only where others come into view. Today, by the reader's clock, is one of them.
function paintTicks({ from, to, perDay, size, width, height, top, down, painted }, moved) {
  const labels = [];
  const at = (time) => tenth((time - painted.from) * perDay);
  let lines = "";
  let above = "";
  const now = new Date();
  const today = (now - now.getTimezoneOffset() * 6e4) / 864e5;
  if (today > from && today < to) {
    const x = at(today);
    const wide = measure(words.today, true) + 12;
    // Beside its line, on the side where there is room.
    const start = down ? x - 10 : x + moved + wide > size ? x - wide : x;
    put(labels, start - 4, start + (down ? 20 : wide) + 4);
    above = `<path class="view-today" d="${down ? `M0 ${x}H${width}` : `M${x} 0V${height}`}"/>` +
      (down ? box("view-today-label", 0, start, wide, 20) + text("view-today-name", 6, x + 4, words.today) : box("view-today-label", start, 0, wide, 21) + text("view-today-name", start + 6, 15, words.today));
  }
  for (const { time, label, major } of scale(from, to, perDay, down && 34).sort((one, other) => other.rank - one.rank)) {
    const x = at(time);
    const name = "tick-label" + (major ? " tick-label-major" : "");
    // Where time runs down, a label has the margin beside the eras, and two lines where it is longer.
    const space = down && measure(label, major) > top - 8 ? label.lastIndexOf(" ") : -1;
    const parts = space < 0 ? [label] : [label.slice(0, space), label.slice(space + 1)];
    const half = down ? 7 * parts.length : measure(label, major) / 2;
    lines += `<path class="tick" d="${down ? `M${top} ${x}H${width}` : `M${x} 22V${height}`}"/>`;
    if (x + moved < half || x + moved > size - half || !put(labels, x - half - (down ? 1 : 5), x + half + (down ? 1 : 5))) continue;
    lines += down ? parts.map((part, n) => text(name, 0, x + 11 - half + 14 * n, part)).join("") : text(name, x, 16, label, ' text-anchor="middle"');
  }
  return lines + above;
}
