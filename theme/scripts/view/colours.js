// What the drawing sorts its events by, into rows or colours: the titles of the groups, and for an event the place of the first of its terms that has
// one. The last group is of all others.
function sorted({ lanes, facets, events }, { by, terms, other }, rows) {
  const places = new Map(terms.map(({ id }, place) => [id, place]));
  const ofLane = by === "lane" ? lanes.map(({ id }) => places.get(id)) : [];
  const ofTerm = facets.flatMap((facet) => facet.terms.map(({ id }) => facet.id === by ? id : undefined));
  // Where rows and colours go by the same terms, an event has the colour of its row.
  const known = rows?.by === by ? new Set(rows.terms.map(({ id }) => id)) : places;
  return [[...terms.map(({ title }) => title), other], (i) => ofLane[events.lane[i]] ?? places.get(events.terms[i].map((term) => ofTerm[term]).find((id) => known.has(id))) ?? terms.length];
}

// A colour is a class and, in fades, the number of a gradient that came with the page; its shape came with the data.
const coloured = ({ colour }) => events.glyphs?.length > colour + 1;
const colourOf = (many) => coloured(many[0]) && many.every(({ colour }) => colour === many[0].colour) && "colour-" + (many[0].colour + 1);
const hueOf = (event) => coloured(event) ? "-" + (event.colour + 1) : "";
const glyph = (name, { colour }, x, down, size = 1) => `<path class="${name}" transform="translate(${tenth(x)})${down ? " rotate(-90)" : ""} scale(${size})" d="${events.glyphs[colour]}"/>`;
const point = (event, down) => events.glyphs ? glyph("mark-point", event, 0, down, isBold(event) ? 1.35 : 1) : `<circle class="mark-point" r="${isBold(event) ? 7 : 5}"/>`;
// On a bar it stands at the beginning, or where the window begins: in the middle it would look like a moment that nobody knows.
const bead = (event, x, x0, length, down) => coloured(event) ? glyph("mark-bead", event, min(max(10, x0 < 0 ? 10 - x : 0), length - min(length / 2, 10)), down) : "";
// A row that is a colour has its shape before its title.
function headsOf({ lanes, rows = { by: "lane", terms: lanes }, colours }) {
  if (colours?.by !== rows.by) return [];
  return rows.terms.map(({ id }) => colours.terms.findIndex((term) => term.id === id))
    .map((place) => place < 0 ? "" : `<svg class="swatch colour-${place + 1}" viewBox="-8 -8 16 16" aria-hidden="true"><path d="${colours.terms[place].glyph}"/></svg>`);
}
