// Wheel, fingers, mouse and keys on the drawing. The page keeps its own scroll: a wheel zooms only with Control or Command, a finger that moves down scrolls the page.
function gestures(stage, view) {
  const fingers = new Map();
  let [dragged, waiting] = [false];
  const along = ({ clientX, clientY }) => {
    const { left, right, top } = stage.getBoundingClientRect();
    return view.down ? clientY - top : view.mirrored ? right - clientX : clientX - left;
  };
  const on = (names, act) => names.split(" ").forEach((name) => stage.addEventListener(name, act, { passive: false }));

  on("wheel", (event) => {
    const { deltaX, deltaY } = event;
    if (event.ctrlKey || event.metaKey) view.zoom(2 ** (min(max(deltaY, -60), 60) / 100), view.timeAt(along(event)));
    else if (!view.down && abs(deltaX) > abs(deltaY)) view.pan((view.mirrored ? -deltaX : deltaX) / view.perDay);
    else return;
    event.preventDefault();
    clearTimeout(waiting);
    waiting = setTimeout(() => view.rest(), 200);
  });

  on("pointerdown", (event) => {
    if (event.button || event.target.closest("button, [popover]")) return;
    if (!fingers.size) dragged = false;
    fingers.set(event.pointerId, along(event));
  });
  on("pointermove", (event) => {
    const { pointerId } = event;
    if (!fingers.has(pointerId)) return;
    const before = [...fingers.values()];
    const now = along(event);
    if (!dragged && !before[1] && abs(now - before[0]) < 5) return;
    if (!dragged) stage.setPointerCapture(pointerId);
    dragged = true;
    const middle = (places) => places.reduce((one, other) => one + other) / places.length;
    const apart = ([one, other]) => max(20, abs(one - other));
    const after = [...fingers.set(pointerId, now).values()];
    view.pan((middle(before) - middle(after)) / view.perDay);
    if (after.length > 1) view.zoom(apart(before) / apart(after), view.timeAt(middle(after)));
  });
  on("pointerup pointercancel lostpointercapture", ({ pointerId }) => {
    if (fingers.delete(pointerId) && dragged) view.rest();
  });
  on("dragstart", (event) => event.preventDefault());
  on("click", (event) => {
    const link = event.target.closest("a");
    const { event: id } = link?.dataset ?? {};
    if (!dragged && link?.role === "button") listOf(view, link);
    else if (!(dragged && event.detail) && (!id || event.ctrlKey || event.metaKey || event.shiftKey || !timeline.open?.(id))) return;
    event.preventDefault();
  });
  on("keydown", (event) => {
    const { key, target } = event;
    const one = view.drawn[target.dataset.key];
    if (event.ctrlKey || event.metaKey || event.altKey || !one) return;
    const time = view.timeAt((max(one.x0, 0) + min(one.x1, view.size)) / 2);
    const ways = view.down ? ["ArrowUp", "ArrowDown"] : ["ArrowLeft", "ArrowRight"];
    const way = { [ways[0]]: -1, [ways[1]]: 1 }[key] * (view.mirrored ? -1 : 1);
    if (key === "+" || key === "=") view.zoom(0.5, time, true);
    else if (key === "-") view.zoom(2, time, true);
    else if (key === "0") view.all();
    else if (key === "Home") view.edge(-1);
    else if (key === "End") view.edge(1);
    else if (key === " " && target.role) listOf(view, target);
    else if (way) view.step(way, event.shiftKey);
    else return;
    event.preventDefault();
  });
}
