// A colour is a class and, in fades, the number of a gradient that came with the page; its shape came with the data. Events of none have a shape all the same.
const hueOf = ({ colour }) => colour >= 0 ? "-" + (colour + 1) : "";
const colourOf = ([first, ...more]) => more.every(({ colour }) => colour === first.colour) && hueOf(first) && "colour" + hueOf(first);
const glyph = (name, { colour }, x, down, size = 1) => `<path class="${name}" transform="translate(${tenth(x)})${down ? " rotate(-90)" : ""} scale(${size})" d="${(events.colours.terms[colour] ?? events.colours).glyph}" paint-order="stroke"/>`;
const point = (event, down) => events.colours ? glyph("mark-point", event, 0, down, isBold(event) ? 1.35 : 1) : `<circle class="mark-point" r="${isBold(event) ? 7 : 5}"/>`;
// On a bar it stands where what is sure begins, or, of an open beginning, ends; hollow, between the fades, where nothing is. What is seen of the bar has it.
function bead(event, x0, x1, sure, unsure, x, down) {
  const inside = (place, room = 0) => min(max(place, x0 + room), x1 - room);
  const inset = min((inside(unsure) - inside(sure)) / 2, 10);
  const place = event.from === null ? inside(unsure) - inset : inside(sure) + inset;
  return hueOf(event) && glyph("mark-bead" + (sure < unsure ? "" : " mark-bead-unsure"), event, inside(place, min((x1 - x0) / 2, 10)) - x, down);
}
// A row that is a colour has its shape before its title.
function headOf(id, { rows, colours }) {
  const place = colours?.by === (rows?.by ?? "lane") ? colours.terms.findIndex((term) => term.id === id) : -1;
  return place < 0 ? "" : `<svg class="swatch colour-${place + 1}" viewBox="-8 -8 16 16" aria-hidden="true"><path d="${colours.terms[place].glyph}"/></svg>`;
}
