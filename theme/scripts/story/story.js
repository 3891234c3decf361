// timeline.story() tells the timeline one event at a time, below the drawing, which follows. Which slide it is stands in the URL: "start", the id of an
// event, "end". All else of the page is hidden meanwhile, so that keys and screen readers meet the story alone.
const timeline = (window.timeline ??= {});
const template = document.getElementById("story");
const view = document.querySelector("timeline-view");
const onward = document.dir === "rtl" ? -1 : 1;
let section;
let slides;
let hidden;
let ids;
let current;
let before;
let began;
// What hands do before the story is there waits for it.
let early = [];
const soon = (act) => void (ids ? act() : early.push(act));

// The story is of what is shown: on the page of a part of what it lists, everywhere of what filters leave.
function tell() {
  const listed = [...document.querySelectorAll('#list [id^="event-"]')].filter((entry) => !entry.hidden).map((entry) => entry.id.slice(6));
  const { data, shown } = timeline;
  if (!data) return listed;
  const part = (document.querySelector("timeline-view[data-scope]") || !timeline.load) && new Set(listed);
  return data.events.id.filter((id) => (shown?.has(id) ?? true) && (!part || part.has(id)));
}
const keyAt = (at) => (at <= 0 ? "start" : ids[at - 1] ?? "end");
const placeOf = (key) => (key === "end" && !ids.includes(key) ? ids.length + 1 : ids.indexOf(key) + 1);

function enter() {
  if (timeline.state.get("event")) timeline.state.set({ event: "" }, { replace: true });
  before = { opener: document.activeElement, open: timeline.open, top: scrollY };
  section = template.content.firstElementChild.cloneNode(true);
  slides = section.querySelector(".story-slides");
  hidden = [];
  if (view) view.after(section);
  else document.querySelector("main").append(section);
  for (let node = section; node !== document.body; node = node.parentElement) {
    for (const other of node.parentElement.children) {
      if (other === node || other === view || other.hidden || other.matches("script, style, template, dialog, link")) continue;
      other.hidden = true;
      hidden.push(other);
    }
  }
  document.documentElement.classList.add("in-story");
  scrollTo(0, 0);
  section.addEventListener("click", ({ target }) => {
    const { step, go: to, leave: leaves } = target.closest("button")?.dataset ?? {};
    if (leaves !== undefined) quit();
    else if (step) soon(() => go(placeOf(current) + +step));
    else if (to) soon(() => go(+to));
  });
  slides.addEventListener("pointerdown", (event) => (began = event.pointerType === "touch" && event.isPrimary && event));
  slides.addEventListener("pointerup", ({ clientX, clientY }) => {
    const [over, down] = began ? [clientX - began.clientX, clientY - began.clientY] : [0, 0];
    began = null;
    if (Math.abs(over) > 50 && Math.abs(over) > 2 * Math.abs(down)) soon(() => go(placeOf(current) + (over < 0 ? onward : -onward)));
  });
  timeline.open = (id) => (!ids || ids.includes(id)) && (soon(() => go(placeOf(id))), true);
  document.addEventListener("keydown", press, true);
  document.addEventListener("timeline:shown", anew);
}

function leave() {
  const { opener, open, top } = before;
  current = ids = null;
  early = [];
  document.removeEventListener("keydown", press, true);
  document.removeEventListener("timeline:shown", anew);
  timeline.open = open;
  section.remove();
  section = null;
  for (const other of hidden) other.hidden = false;
  document.documentElement.classList.remove("in-story");
  if (view?.isLive) view.strip();
  scrollTo({ top, behavior: "instant" });
  (opener !== document.body && opener?.isConnected ? opener : document.querySelector(".story-open"))?.focus({ preventScroll: true });
}

// As by the browser's own way back, where that leads out of the story.
function quit() {
  timeline.state.set({ story: "" });
  if (section) leave();
}

function press(event) {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || document.querySelector("dialog:modal") || target.closest?.("input, textarea, select, svg, [popover], [role=slider]")) return;
  if (!["ArrowRight", "ArrowLeft", "PageDown", "PageUp", "Home", "End", "Escape", "j", "k"].includes(key)) return;
  event.preventDefault();
  event.stopPropagation();
  soon(() => turn(key));
}

function turn(key) {
  const at = placeOf(current);
  if (key === "Escape") quit();
  else go({ ArrowRight: at + onward, ArrowLeft: at - onward, PageDown: at + 1, PageUp: at - 1, j: at + 1, k: at - 1, Home: 0, End: ids.length + 1 }[key]);
}

// Steps replace each other in the history, so that "back" leads out of the story.
function go(at) {
  const key = keyAt(Math.min(at, ids.length + 1));
  if (key === current) return;
  timeline.state.set({ story: key }, { replace: true });
  show(key);
}

// What is shown has changed; where the event of the slide is no longer of it, the story begins anew.
function anew() {
  if (!ids) return;
  ids = tell();
  const key = current;
  current = null;
  show(keyAt(placeOf(key)));
}

async function show(key) {
  if (key === current) return;
  current = key;
  const at = placeOf(key);
  const kind = at === 0 ? "start" : at > ids.length ? "end" : "event";
  const event = kind === "event" && (await timeline.event(key).catch(() => null));
  if (key !== current || !section) return;
  if (kind === "event" && !event) return quit();

  let heading;
  for (const slide of slides.children) {
    slide.hidden = slide.dataset.slide !== kind;
    if (slide.hidden) continue;
    if (event) fillEvent(slide, event);
    heading = slide.querySelector("h2");
    slide.scrollTop = slides.scrollTop = 0;
    slide.classList.remove("is-coming");
    void slide.offsetWidth; // the movement begins anew
    slide.classList.add("is-coming");
  }
  const place = section.querySelector("[data-of]");
  const words = event ? place.dataset.of.replace("{n}", at).replace("{count}", ids.length) : "";
  place.textContent = words;
  section.querySelector("[role=status]").textContent = event ? `${words}: ${event.title}, ${event.phrase}` : heading.textContent;
  for (const button of section.querySelectorAll("[data-step]")) button.ariaDisabled = button.dataset.step < 0 ? kind === "start" : kind === "end";
  const total = timeline.data?.events.id.length;
  if (timeline.shown) section.querySelector(".story-count").textContent = section.dataset.showing.replace("{shown}", ids.length.toLocaleString(document.documentElement.lang)).replace("{total}", total);
  // The focus stays where it leads on; else it is with what is new. A frame takes none from the page round it.
  const isOurs = parent === window || document.hasFocus();
  if (isOurs && ![section.querySelector(".story-bar"), view].some((place) => place?.contains(document.activeElement))) heading.focus({ preventScroll: true });

  if (view?.isLive) {
    if (!view.full) view.strip(Math.round(Math.min(0.26 * innerHeight, 260)));
    view.show(event ? key : null);
  }
  // The next is there when it is asked for.
  const next = ids[at];
  if (next) timeline.event(next).then(({ picture }) => picture && Object.assign(new Image(), { sizes: "45vw", srcset: picture.srcset ?? "", src: picture.src }), () => {});
}

timeline.story = async (asked = timeline.state.get("story")) => {
  if (!asked) return section && leave();
  if (!section) {
    enter();
    // The drawing first: it knows what a part of the whole is.
    await view?.reach?.();
    if (!timeline.data && timeline.load) await timeline.load("data/timeline.js");
    if (!section) return; // left meanwhile
    ids = tell();
  }
  if (!ids) return;
  await show(keyAt(placeOf(asked)));
  for (const act of early.splice(0)) if (section) act();
};
document.addEventListener("timeline:state", () => {
  if (section && ids && timeline.state.get("story") !== current) timeline.story();
});
