// What a slide shows: a cover, or one event with its picture, its words and the evidence for them.
const mostNotes = 3;

function fill(place, values) {
  for (const element of place.querySelectorAll("[data-fill]")) {
    const name = element.dataset.fill;
    if (name === "summary") element.innerHTML = values[name] ?? "";
    else element.textContent = values[name] ?? "";
    element.hidden = !values[name];
    // What is not in the page's language says so.
    const foreign = values.untranslated?.includes(name);
    element.lang = foreign ? values.language : document.documentElement.lang;
    element.dir = foreign ? "auto" : "";
  }
  return place;
}

function noteOf(template, values) {
  const note = fill(template.content.cloneNode(true), values);
  if (values.url) note.querySelector("a").href = values.url;
  note.querySelector(".verdict").classList.add(values.verified ? "verdict-good" : "verdict-bad");
  const quote = note.querySelector(".quote");
  quote.hidden = !values.quote;
  if (values.language) quote.lang = values.language;
  return note;
}

function fillEvent(slide, event) {
  fill(slide, event);
  for (const banner of slide.querySelectorAll("[data-status]")) banner.hidden = banner.dataset.status !== event.status;
  slide.querySelector(".story-foreign").hidden = !event.language_name;
  slide.querySelector("ol").replaceChildren(...event.notes.slice(0, mostNotes).map((note) => noteOf(slide.querySelector("template"), note)));
  slide.querySelector(".more").hidden = !event.url;
  if (event.url) slide.querySelector(".more a").href = event.url;
  timeline.picture(slide.querySelector(".story-picture"), event.picture, "(min-width: 56rem) 45vw, 100vw");
  slide.classList.toggle("has-picture", Boolean(event.picture));
}
