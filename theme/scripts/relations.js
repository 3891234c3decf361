// Lines between related events in the drawing: those of the event that is pointed at, focused or open, or of all where the legend's button is pressed.
// They follow the marks, wherever the drawing puts them; what lies outside of the window is hinted at by a line that ends at its edge.
(() => {
  const { timeline } = window;
  const view = document.querySelector("timeline-view");
  const button = document.querySelector(".colours .lines");
  const { stage, drawing } = view;
  const { data: { related = [], events: { id, from, solidFrom, solidTo, to } } } = timeline;
  const places = new Map(id.map((id, place) => [id, place]));
  const layer = document.createElementNS("http://www.w3.org/2000/svg", "g");
  layer.classList.add("relations");
  layer.setAttribute("aria-hidden", "true");
  const marks = view.marks;
  marks.before(layer);
  let [pointed, frame] = [];

  const isShown = (place) => timeline.shown?.has(id[place]) ?? true;
  // Where an event stands, as itself or in a cluster, in the drawing's own units; on a bar that is its beginning.
  function standing() {
    const back = drawing.getScreenCTM().inverse();
    const found = new Map();
    for (const link of marks.querySelectorAll(".mark:not(.mark-competing)")) {
      const shape = link.querySelector(".mark-point, .mark-bead, .mark-cluster");
      const bar = shape ?? link.querySelector(".mark-bar, .mark-fade");
      const { left, top, width, height } = bar.getBoundingClientRect();
      const start = shape ? new DOMPoint(left + width / 2, top + height / 2) : new DOMPoint(bar.x.baseVal.value + 4, 0).matrixTransform(bar.getScreenCTM());
      const { x, y } = start.matrixTransform(back);
      const at = [x, y];
      for (const event of view.drawn[link.dataset.key]?.many ?? []) if (!event.other) found.set(places.get(event.id), at);
    }
    return found;
  }

  function draw() {
    frame = null;
    const near = [pointed, places.get(timeline.state?.get("event"))];
    const isNear = ([one, other]) => near.includes(one) || near.includes(other);
    const all = button.ariaPressed === "true";
    const wanted = related.filter((pair) => (all || isNear(pair)) && pair.every(isShown));
    const found = wanted.length ? standing() : new Map();
    layer.innerHTML = wanted.map((pair) => {
      const [start, end] = pair.map((place) => found.get(place));
      const name = isNear(pair) ? "relation is-near" : "relation";
      if (start && end) return curve(start, end, name);
      return isNear(pair) && (start ?? end) ? stub(start ?? end, pair[start ? 1 : 0], name) : "";
    }).join("");
  }
  // Marks in one row are joined by an arc over it, marks above each other by one beside them, others by a line that leaves both along their rows.
  function curve([x, y], [x1, y1], name) {
    const [dx, dy] = [x1 - x, y1 - y];
    const bow = 14 + Math.hypot(dx, dy) / 7;
    const [[a, b], [c, d]] = Math.abs(dx) < 48 ? [[x - bow, y + dy / 4], [x1 - bow, y1 - dy / 4]]
      : Math.abs(dy) < 20 ? [[x + dx / 5, y - bow], [x1 - dx / 5, y1 - bow]]
      : [[x + dx / 2, y], [x1 - dx / 2, y1]];
    return dx || dy ? `<path class="${name}" d="M${x} ${y}C${a} ${b} ${c} ${d} ${x1} ${y1}"/>` : "";
  }
  // Which way the other event lies is known from its time.
  function stub([x, y], gone, name) {
    const time = from[gone] ?? solidFrom[gone] ?? solidTo[gone] ?? to[gone] ?? 0;
    const sign = time > view.from + view.length / 2 ? 1 : -1;
    return `<path class="${name} relation-far" d="M${x} ${y}${view.down ? `c-10 ${10 * sign} -10 ${30 * sign} -10 ${44 * sign}` : `c${14 * sign} -10 ${40 * sign} -10 ${60 * sign} -10`}"/>`;
  }

  const later = () => (frame ??= requestAnimationFrame(draw));
  const point = ({ target }) => {
    const next = places.get(target.closest?.(".mark")?.dataset.event);
    if (next !== pointed) [pointed] = [next, later()];
  };
  for (const type of ["pointerover", "focusin"]) stage.addEventListener(type, point);
  for (const type of ["pointerleave", "focusout"]) stage.addEventListener(type, ({ relatedTarget }) => stage.contains(relatedTarget) || point({ target: document }));
  new MutationObserver(later).observe(marks, { childList: true, attributes: true, attributeFilter: ["style"] });
  for (const type of ["timeline:state", "timeline:shown"]) document.addEventListener(type, later);
  button.addEventListener("click", later);
  point({ target: stage.querySelector(".mark:is(:hover, :focus)") ?? document });
  later();
})();
