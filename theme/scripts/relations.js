// Lines between related events in the drawing: those of the event that is pointed at, focused or open, or of all where the legend's button is pressed.
// They follow the marks, wherever the drawing puts them; what lies outside of the window is hinted at by a line that ends at its edge.
(() => {
  const { timeline } = window;
  const view = document.querySelector("timeline-view");
  const button = document.querySelector(".colours .lines");
  const [stage, drawing] = [".view-stage", ".view-drawing"].map((name) => view.querySelector(name));
  const { data: { related, events: { id, from, solidFrom, solidTo, to } } } = timeline;
  const places = new Map(id.map((id, place) => [id, place]));
  const layer = document.createElementNS("http://www.w3.org/2000/svg", "g");
  layer.classList.add("relations");
  layer.setAttribute("aria-hidden", "true");
  const marks = view.marks;
  marks.before(layer);
  let [pointed, frame] = [];

  const isShown = (place) => timeline.shown?.has(id[place]) ?? true;
  // An event's own mark or the cluster that holds it, in the drawing's own units.
  function standing() {
    const edge = drawing.getBoundingClientRect();
    const found = new Map();
    for (const link of marks.querySelectorAll(".mark:not(.mark-competing)")) {
      const shape = link.querySelector(".mark-point, .mark-bead, .mark-cluster") ?? link.querySelector(".mark-target");
      const { left, top, width, height } = shape.getBoundingClientRect();
      const at = { x: left + width / 2 - edge.left, y: top + height / 2 - edge.top };
      for (const event of view.drawn[link.dataset.key]?.many ?? []) if (!event.other) found.set(places.get(event.id), at);
    }
    return found;
  }

  function draw() {
    frame = null;
    const open = places.get(timeline.state?.get("event"));
    const all = button.ariaPressed === "true";
    const near = [pointed, open];
    const wanted = related.filter(([one, other]) => (all || near.includes(one) || near.includes(other)) && isShown(one) && isShown(other));
    const found = wanted.length ? standing() : new Map();
    const { width, height } = drawing.getBoundingClientRect();
    layer.innerHTML = wanted.map(([one, other]) => {
      const [start, end] = [found.get(one), found.get(other)];
      if (start && end) return curve(start, end);
      const [here, gone] = start ? [start, other] : [end, one];
      return here && !(all && !near.includes(one) && !near.includes(other)) ? stub(here, gone, width, height) : "";
    }).join("");
  }
  // An arc from mark to mark, the higher the further they are apart; where time runs down, to the side.
  function curve(one, other) {
    const far = Math.hypot(other.x - one.x, other.y - one.y);
    if (far < 4) return "";
    const bow = Math.min(60, 12 + far / 6);
    const [x, y] = [(one.x + other.x) / 2, (one.y + other.y) / 2];
    const level = Math.abs(one.y - other.y) < 20;
    const middle = view.down ? `${x + bow} ${y}` : level ? `${x} ${y - bow}` : `${(3 * one.x + other.x) / 4} ${other.y}`;
    return `<path class="relation" d="M${one.x} ${one.y}Q${middle} ${other.x} ${other.y}"/>` + [one, other].map(({ x, y }) => `<circle class="relation-end" cx="${x}" cy="${y}" r="2.5"/>`).join("");
  }
  // Which way the other event lies is known from its time.
  function stub({ x, y }, gone, width, height) {
    const time = from[gone] ?? solidFrom[gone] ?? solidTo[gone] ?? to[gone] ?? 0;
    const later = time > view.from + view.length / 2 === !view.mirrored;
    const [dx, dy] = view.down ? [0, later ? 34 : -34] : [later ? 46 : -46, -14];
    return `<path class="relation relation-far" d="M${x} ${y}l${dx} ${dy}"/>`;
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
