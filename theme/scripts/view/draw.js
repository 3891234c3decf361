// Draws what has been laid out as SVG, in the shapes of parts/mark.html.
const escape = (text) => ("" + text).replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt()};`);
const place10 = (x) => round(min(max(x, -1e5), 1e5) * 10) / 10;

function nameOf({ many, i }) {
  if (many?.length > 1) {
    const times = many.map((i) => max(events.from[i], events.start));
    const [first, last] = [times.reduce((a, b) => min(a, b)), times.reduce((a, b) => max(a, b))];
    const style = last - first > 4000 ? "year" : "day";
    return words.cluster.replace("{count}", many.length).replace("{from}", say(first, style)).replace("{to}", say(last, style));
  }
  i ??= many[0];
  const sure = [, "approximate", "uncertain", "both"][events.flags(i) & 3];
  return [events.title(i) + ", " + events.phrase(i), events.other(i) && words.other, words[sure]].filter(Boolean).join(". ");
}

function drawMark(one, key, from, perDay, across, down, label) {
  const { many, span, half } = one;
  const i = one.i ?? many[0];
  const flags = many ? 0 : events.flags(i);
  const [x0, length] = [place10(one.x0), place10(one.x1) - place10(one.x0)];
  const classes = ["mark", flags & 2 && "mark-uncertain", flags & 1 && "mark-approximate", !many && events.other(i) && "mark-competing", !many && events.status(i) === 2 && "mark-retracted"].filter(Boolean);
  let shapes = "";
  const box = (name, x, width, size = 6, rest = "") => {
    if (width > 0) shapes += `<rect class="${name}" x="${place10(x)}" y="${-size / 2}" width="${place10(width)}" height="${size}"${rest}/>`;
  };
  if (many) {
    box("mark-target", -half, 2 * half, 26);
    box("mark-cluster", 1 - half, 2 * half - 2, 24, ' rx="12"');
    shapes += `<text class="mark-count" y="4" text-anchor="middle">${many.length}</text>`;
  } else {
    const margin = span ? max(5, 13 - length / 2) : 13;
    box("mark-target", -margin, length + 2 * margin, 26);
    if (span) {
      const [sure, unsure] = [events.solidFrom(i), events.solidTo(i)].map((time) => time === null ? length / 2 : place10(min(max((time - from) * perDay, one.x0), one.x1)) - x0);
      box("mark-fade", 0, sure, 6, ' fill="url(#fade-in)"');
      box("mark-bar", sure, unsure - sure);
      box("mark-fade", unsure, length - unsure, 6, ' fill="url(#fade-out)"');
      if (classes[1]) box("mark-outline", 0, length);
      if (flags & 4) shapes += '<path class="mark-arrow" d="M-1-7l-8 7 8 7z"/>';
      if (flags & 8) shapes += `<path class="mark-arrow" d="M${length + 1}-7l8 7-8 7z"/>`;
    } else shapes += events.other(i) ? '<path class="mark-diamond" d="M0-7l7 7-7 7-7-7z"/>' : `<circle class="mark-point" r="${events.importance(i) > 3 ? 7 : 5}"/>`;
  }
  return `<g role="listitem"><a class="${classes.join(" ")}" data-key="${key}" data-importance="${events.importance(i)}" tabindex="-1" ` +
    (many?.length > 1 ? 'role="button"' : `href="${escape(events.url(i))}" data-event="${escape(events.id(i))}"`) + ` aria-label="${escape(nameOf(one))}">` +
    `<g transform="translate(${down ? `${across} ${x0})${many ? "" : " rotate(90)"}` : `${x0} ${across})`}">${shapes}</g>${label}</a></g>`;
}

const text = (name, x, y, words, rest = "") => `<text class="${name}" x="${place10(x)}" y="${place10(y)}"${rest}>${words}</text>`;
const signs = (flags) => (flags & 1 ? '<tspan class="mark-sign">~</tspan> ' : "") + (flags & 2 ? '<tspan class="mark-sign">?</tspan> ' : "");

// A label that would cross an edge moves over its bar or is cut.
function labelBeside({ i, x0, x1, span, side }, y, low, high) {
  if (side === undefined) return "";
  const { title, width } = events.label(i);
  let x = [x0 - gap, x0, x1 + gap][side + 1];
  let room = side > 0 ? high - x : x - low;
  const [first, last] = [max(x0, low), min(x1, high)];
  const over = !side || (span && room < width && last - first > min(width, 60));
  if (over) [x, room] = [first, last - first];
  const shown = room < width ? cut(title, room - 4, events.importance(i) > 3) : title;
  return shown && text("mark-label", x, y + (over ? -8 : 4), signs(events.flags(i)) + escape(shown), side < 0 && !over ? ' text-anchor="end"' : "");
}
function labelDown({ lines, top, tall, first, many }, x, low, high) {
  if (!lines || top < low || top + tall > high) return "";
  const lane = events.lanes[events.lane(first)].title;
  return lines.map((line, n) => text("mark-label", x, top + 13 + 17 * n,
    (n || many ? "" : signs(events.flags(first))) + escape(line) + (many?.length > 1 && n === lines.length - 1 ? ` <tspan class="mark-when">+${many.length - 1}</tspan>` : ""))).join("") +
    text("mark-when", x, top + 13 + 17 * lines.length, escape(events.phrase(first) + (lane ? " · " + lane : "")));
}

// The marks that touch a window, in groups by lane, and how many lie to either side of it. `over` is how far beyond the window to draw.
function paint(placed, { from, size, over, lanes, down }) {
  const offset = (placed.from - from) * placed.perDay;
  let { earlier, later } = placed;
  const drawn = [];
  const html = events.lanes.map(() => "");
  for (const mark of placed.marks) {
    const one = { ...mark, x0: mark.x0 + offset, x1: mark.x1 + offset, top: mark.top + offset };
    const many = one.many?.length ?? 1;
    if (one.x1 < -over) earlier += many;
    else if (one.x0 > size + over) later += many;
    else {
      const lane = lanes[one.lane];
      one.y = down ? lane.y + (one.row === undefined ? 0 : 18 * (one.row + 1)) : lane.y + (one.row ?? lane.rows) * 28;
      const label = down ? labelDown(one, lane.label, -over, size + over) : labelBeside(one, one.y, -over, size + over);
      html[one.lane] += drawMark(one, drawn.length, from, placed.perDay, one.y, down, label);
      drawn.push(one);
    }
  }
  return { drawn, earlier, later, html: html.map((marks, lane) => marks && `<g role="list" aria-label="${escape((!down && events.lanes[lane].title) || words.drawing)}">${marks}</g>`).join("") };
}

// Eras and ticks; both keep their words inside the window.
function paintScale({ from, to, perDay, width, height, top, down }) {
  const at = (time) => place10((time - from) * perDay);
  const size = down ? height : width;
  const [ticks, within] = scale(from, to, perDay, down ? 30 : undefined);
  let [eras, lines] = ["", ""];
  for (const era of events.eras) {
    const [start, end] = [max(at(era.from), -9), min(at(era.to), size + 9)];
    if (start >= size || end <= 0) continue;
    const title = cut(era.title, min(end, size) - max(start, 0) - 12);
    const y = top + (down ? 18 : 24) * era.row;
    const [x, words] = [max(start, 0) + 6, escape(title)];
    eras += `<a href="${escape(era.url)}" tabindex="${title ? 0 : -1}" aria-label="${escape(era.title)}">` + (down
      ? `<rect class="era-band" x="${y}" y="${start}" width="${width - y}" height="${end - start}"/>` + text("era-label", 0, 0, words, ` transform="translate(${y + 5} ${x}) rotate(90)"`)
      : `<rect class="era-band" x="${start}" y="${y}" width="${end - start}" height="${height - y}"/>` + text("era-label", x, y + 16, words)) + "</a>";
  }
  for (const { at: time, label, major } of ticks) {
    const x = at(time);
    const whole = down && within.some((one) => one.at === time) && within[0].label.length < 8;
    const half = down ? 6 : measure(label) / 2;
    const name = "tick-label" + (major || whole ? " tick-label-major" : "");
    lines += `<path class="tick" d="${down ? `M50 ${x}H${width}` : `M${x} 34V${height}`}"/>`;
    if (x >= half && x <= size - half) lines += down ? text(name, 44, x + 4, whole ? within.find((one) => one.at === time).label : label, ' text-anchor="end"') : text(name, x, 28, label, ' text-anchor="middle"');
  }
  if (!down) within.forEach((one, n) => {
    const x = max(at(one.at), 0);
    const shown = cut(one.label, (within[n + 1] ? at(within[n + 1].at) : size) - x - 8, true);
    if (shown === one.label || !n) lines += text("tick-label tick-label-major", x + 3, 12, shown);
    if (x > 0) lines += `<path class="tick tick-major" d="M${x} 0V34"/>`;
  });
  return [eras, lines];
}
