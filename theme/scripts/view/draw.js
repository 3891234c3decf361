// Draws what has been laid out as SVG, in the shapes of parts/mark.html.
const escape = (text) => ("" + text).replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt()};`);
const tenth = (x) => round(x * 10) / 10;
const text = (name, x, y, words, rest = "") => `<text paint-order="stroke" class="${name}" x="${tenth(x)}" y="${tenth(y)}"${rest}>${words}</text>`;
const box = (name, x, y, width, height, rest = "") => width > 0 ? `<rect class="${name}" x="${tenth(x)}" y="${tenth(y)}" width="${tenth(width)}" height="${tenth(height)}"${rest}/>` : "";
const doubt = (flags) => (flags & APPROXIMATE ? (flags & UNCERTAIN ? "both" : "approximate") : flags & UNCERTAIN && "uncertain");
const signs = (flags) => (flags & APPROXIMATE ? '<tspan class="mark-sign">~</tspan> ' : "") + (flags & UNCERTAIN ? '<tspan class="mark-sign">?</tspan> ' : "");

function nameOf({ many, many: [event] }) {
  // Two dates are never joined: "from 1941 on – 3 May 1990" would say of neither what it says.
  const last = many.reduce((one, other) => other.last > one.last ? other : one);
  event = many.reduce((one, other) => other.first < one.first ? other : one);
  if (many[1]) return (event.phrase === last.phrase ? words.clusterSame : words.cluster).replace("{count}", many.length).replace("{from}", event.phrase).replace("{to}", last.phrase);
  return [event.title + ", " + event.phrase, event.other && words.other, words[doubt(event.flags)]].filter(Boolean).join(". ");
}

// The part of a fade, which begins at an eighth of a shade or so, that is drawn between two places. Where that is not all of it, an even ground and a weaker fade
// over it are together exactly the shades of the part.
function fade(from, to, low, high, x, hue, out) {
  const [start, end] = [max(from, low), min(to, high)];
  if (end <= start) return "";
  const shade = (place) => 0.08 + 0.92 * (out ? to - place : place - from) / (to - from);
  const steep = abs(shade(end) - shade(start)) / 0.92;
  const ground = max(shade(start), shade(end)) - steep;
  const part = (name, share, rest = "") => box(name, start - x, -3, end - start, 6, rest + (share < 0.9995 ? ` fill-opacity="${round(share * 1000) / 1000}"` : ""));
  return (ground > 0.0005 ? part("mark-bar", ground) : "") + (ground < 1 ? part("mark-fade", steep / (1 - ground), ` fill="url(#fade-${out ? "out" : "in"}${hue})"`) : "");
}

// A mark between two places, in pixels from `x`, where it or what is seen of it begins. A bar that goes on beyond them ends there, and has no arrow.
function shapes({ many, many: [event], half, span, x0, x1, tall }, at, x, low, high, down) {
  if (half) return box("mark-target", -half, -12, 2 * half, 24) + box("mark-cluster", 1 - half, -11, 2 * half - 2, 22, ' rx="11"') + text("mark-count", 0, 4, many.length, ' text-anchor="middle"');
  const { flags, other } = event;
  const length = min(x1, high) - x;
  const margin = span ? max(5, 13 - length / 2) : 13;
  const target = tall ? "" : box("mark-target", -margin, -12, length + 2 * margin, 24);
  if (!span) return target + (other ? '<path class="mark-diamond" d="M0-7l7 7-7 7-7-7z"/>' : point(event, down));
  const inside = (time) => time === null ? (x0 + x1) / 2 : min(max(at(time), x0), x1);
  const [sure, unsure] = sureOf(event, at(1) - at(0)).map(inside);
  const [start, end] = [max(sure, low), min(unsure, high)];
  return target + fade(x0, sure, low, high, x, hueOf(event)) + box("mark-bar", start - x, -3, end - start, 6) + fade(unsure, x1, low, high, x, hueOf(event), true) +
    (doubt(flags) || other ? box("mark-outline", 0, -3, length, 6) : "") + bead(event, max(x0, 0), x + length, sure, unsure, x, down) +
    (flags & OPEN_START && x0 >= low ? '<path class="mark-arrow" d="M-1-7l-8 7 8 7z"/>' : "") + (flags & OPEN_END && x1 <= high ? `<path class="mark-arrow" d="M${tenth(length) + 1}-7l8 7-8 7z"/>` : "");
}

// A label that would cross an edge moves over its bar or is cut.
function labelBeside({ many: [event], x0, x1, y, span, side, two, room: most = Infinity }, low, high) {
  if (side === undefined) return "";
  const bold = isBold(event);
  let lines = two ? event.lines : [event.title];
  let x = [x0 - gap, x0, x1 + gap][side + 1];
  let room = min(side > 0 ? high - x : x - low, most);
  const wide = min(two ? event.folded : event.wide, most);
  const [first, last] = [max(x0, low), min(x1, high)];
  const over = !side || (span && room < wide && last - first > min(event.wide, 60));
  // Over a bar without a beginning it stands at the end, which is what is known.
  const ends = over ? event.from === null : side < 0;
  if (over) [lines, x, room] = [[event.title], ends ? last : first, last - first];
  if (room < (over ? event.wide : two ? event.folded : event.wide)) lines = lines.map((line, n) => cut(line, room - 4 - (n ? 0 : signed(event)), bold));
  return lines[0] && lines.map((line, n) => text("mark-label", x, y + (over ? -7 : two ? 15 * n - 3 : 4), (n ? "" : signs(event.flags)) + escape(line), ends ? ' text-anchor="end"' : "")).join("");
}
// A line leads from the mark, which stands in its own place on the axis, to the label.
function labelDown({ lines, top, tall, tells, many: [event], x0, y }, x, low, high, room, from) {
  if (!lines || top < low || top + tall > high) return "";
  const lane = events.lanes[event.lane];
  const first = top + 15 + (tells || lines[1] ? 0 : 1);
  return `<path class="mark-leader" d="M${y + 8} ${tenth(max(x0, from))}H${y + 14}L${x - 12} ${tenth(first - 4)}H${x - 4}"/>` + box("mark-target", x - 4, top, room + 4, tall) +
    lines.map((line, n) => text("mark-label", x, first + 17 * n, (n ? "" : signs(event.flags)) + escape(line))).join("") +
    (tells ? text("mark-when", x, first + 17 * lines.length - 1, escape(cut(event.phrase + (lane ? " · " + lane : ""), room))) : "");
}

// The marks that touch a window, in groups by lane, and how many lie to either side of it. `over` is how far beyond the window to draw, for one that moves.
function paint(placed, { from, perDay, size, width, lanes, down, rowHeight, opened = timeline.state?.get("event") }, over) {
  const at = (time) => (time - from) * perDay;
  const offset = at(placed.from);
  const [low, high] = [-over - 20, size + over + 20];
  let { earlier, later } = placed;
  const drawn = [];
  const html = events.lanes.map(() => "");
  for (const mark of placed.marks) {
    const [x0, x1] = [mark.x0 + offset, mark.x1 + offset];
    const { many, many: [event], lane, half, row, lines, span } = mark;
    if (x1 < 1 - over) earlier += many.length;
    else if (x0 > size + over - 1) later += many.length;
    else {
      const y = lanes[lane].y + (down ? half || !(lines || span) ? 0 : 12 + 14 * (row + 1) : rowHeight * row + (mark.side === 0 ? 6 : 0));
      const x = max(x0, low);
      const one = { ...mark, x0: half && !over ? min(max(x0, half), size - half) : x0, x1, y, top: mark.top + offset };
      const { flags, other, status } = half ? {} : event;
      const names = ["mark", colourOf(many), many.some(({ id }) => id === opened) && "is-open", flags & UNCERTAIN && "mark-uncertain", flags & APPROXIMATE && "mark-approximate", other && "mark-competing", status === RETRACTED && "mark-retracted"].filter(Boolean);
      html[lane] += `<g role="listitem"><a class="${names.join(" ")}" href="${escape(event.url)}" data-key="${drawn.length}" data-importance="${event.importance}" tabindex="-1"` + (many[1] ? ' role="button">' : ` data-event="${escape(event.id)}">`) + `<title>${escape(nameOf(one))}</title>` +
        `<g transform="translate(${down ? `${y} ${tenth(half ? one.x0 : x)})${half ? "" : " rotate(90)"}` : `${tenth(half ? one.x0 : x)} ${tenth(y)})`}">${shapes(one, at, x, low, high, down)}</g>` +
        (down ? labelDown(one, lanes[0].label, -over, size + over, width - lanes[0].label, low) : labelBeside(one, -over, size + over)) + "</a></g>";
      drawn.push(one);
    }
  }
  return { placed, drawn, earlier, later, from, over, html: html.map((marks, lane) => marks && `<g role="list" aria-label="${escape((!down && events.lanes[lane]) || words.drawing)}">${marks}${down ? "" : text("lane-title", 0, lanes[lane].y - rowHeight / 2 - 8, escape(events.lanes[lane]), ' aria-hidden="true"')}</g>`).join("") };
}

// An era's name leads to its page; its ground is only ground.
function paintEras({ from, perDay, size, width, height, top, down }) {
  const at = (time) => (time - from) * perDay;
  const seen = events.eras.map((era) => ({ ...era, start: max(at(era.from), 0), end: min(at(era.to), size), wide: measure(era.title) / 1.15 })).filter(({ start, end }) => start < end);
  const places = nameEras(seen, size);
  let bands = "";
  let names = "";
  for (const [n, { row, start, end, title, url }] of seen.entries()) {
    const x = places[n];
    const y = top + (down ? 18 : 24) * row;
    bands += down ? box("era-band", y, start, width - y, end - start) : box("era-band", start, y, end - start, height - y);
    if (x !== null) names += `<a href="${escape(url)}"><title>${escape(title)}</title><g transform="translate(${down ? `${y} ${tenth(x)}) rotate(90) translate(0 -24` : `${tenth(x)} ${y}`})">` +
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
