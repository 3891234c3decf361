// A colour is a class and, in fades, the number of a gradient that came with the page; its shape came with the data. Events of none have a shape all the same.
const hueOf = ({ colour }) => colour >= 0 ? "-" + (colour + 1) : "";
const colourOf = ([first, ...more]) => more.every(({ colour }) => colour === first.colour) && hueOf(first) && "colour" + hueOf(first);
const glyph = (name, { colour }, x, down, size = 1) => `<path class="${name}" transform="translate(${tenth(x)})${down ? " rotate(-90)" : ""} scale(${size})" d="${(events.colours.terms[colour] ?? events.colours).glyph}" paint-order="stroke"/>`;
const point = (event, down) => events.colours ? glyph("mark-point", event, 0, down, isBold(event) ? 1.35 : 1) : `<circle class="mark-point" r="${isBold(event) ? 7 : 5}"/>`;
// On a bar it stands at the beginning, or where the window begins, and of an open beginning at the end: elsewhere it would look like a moment that nobody knows.
const bead = (event, x, x0, length, down) => hueOf(event) && glyph("mark-bead", event, min(event.from === null ? length : max(10, x0 < 0 ? 10 - x : 0), length - min(length / 2, 10)), down);
// A row that is a colour has its shape before its title.
function headOf(id, { rows, colours }) {
  const place = colours?.by === (rows?.by ?? "lane") ? colours.terms.findIndex((term) => term.id === id) : -1;
  return place < 0 ? "" : `<svg class="swatch colour-${place + 1}" viewBox="-8 -8 16 16" aria-hidden="true"><path d="${colours.terms[place].glyph}"/></svg>`;
}
