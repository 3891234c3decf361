// Wheel, fingers, mouse and keys on the drawing. The page's own scroll is left alone: a wheel zooms only with Control or Command, a finger that moves down scrolls the page.
function gestures(stage, view) {
  const fingers = new Map();
  let moved;
  const along = (event) => {
    const box = stage.getBoundingClientRect();
    return view.down ? event.clientY - box.top : event.clientX - box.left;
  };

  stage.addEventListener("wheel", (event) => {
    const { deltaX, deltaY } = event;
    if (event.ctrlKey || event.metaKey) view.zoom(2 ** (min(max(deltaY, -60), 60) / 100), view.timeAt(along(event)));
    else if (!view.down && Math.abs(deltaX) > Math.abs(deltaY)) view.pan(deltaX / view.perDay);
    else return;
    event.preventDefault();
    clearTimeout(moved);
    moved = setTimeout(() => view.rest(), 200);
  }, { passive: false });

  let dragged = false;
  stage.addEventListener("pointerdown", (event) => {
    if (event.button || event.target.closest("button, [popover]")) return;
    dragged &&= fingers.size > 0;
    fingers.set(event.pointerId, along(event));
  });
  stage.addEventListener("pointermove", (event) => {
    if (!fingers.has(event.pointerId)) return;
    const before = [...fingers.values()];
    const now = along(event);
    if (!dragged && before.length < 2 && Math.abs(now - before[0]) < 5) return;
    if (!dragged) stage.setPointerCapture(event.pointerId);
    dragged = true;
    view.tip();
    fingers.set(event.pointerId, now);
    const after = [...fingers.values()];
    if (after.length > 1) {
      const apart = ([one, other]) => max(20, Math.abs(one - other));
      view.zoom(apart(before) / apart(after), view.timeAt((after[0] + after[1]) / 2));
    }
    view.pan((before.reduce((a, b) => a + b) - after.reduce((a, b) => a + b)) / after.length / view.perDay);
  });
  for (const end of ["pointerup", "pointercancel"]) {
    addEventListener(end, (event) => {
      if (fingers.delete(event.pointerId) && !fingers.size && dragged) view.rest();
    });
  }
  stage.addEventListener("dragstart", (event) => event.preventDefault());
  stage.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (dragged && event.detail) event.preventDefault();
    else if (link?.role === "button") view.open(link);
    else if (link?.dataset.event && !(event.ctrlKey || event.metaKey || event.shiftKey) && timeline.open?.(link.dataset.event) != null) event.preventDefault();
    dragged = false;
  });

  for (const kind of ["pointerover", "focusin"]) stage.addEventListener(kind, (event) => event.target.closest(".view-tip") || view.tip(event.target.closest(".mark")));
  for (const kind of ["pointerleave", "focusout"]) stage.addEventListener(kind, () => view.tip());

  stage.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { key } = event;
    const one = view.drawn?.[event.target.dataset.key];
    const time = one ? view.timeAt((max(one.x0, 0) + min(one.x1, view.size)) / 2) : undefined;
    const [back, on, up, down] = view.down ? ["ArrowUp", "ArrowDown"] : ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"];
    if (key === "Escape") return view.tip();
    if (key === "+" || key === "=") view.zoom(0.5, time, true);
    else if (key === "-") view.zoom(2, time, true);
    else if (key === "0") view.all();
    else if (key === "Home") view.pan(-Infinity, true);
    else if (key === "End") view.pan(Infinity, true);
    else if (key === back || key === on) view.step(key === on ? 1 : -1, event.shiftKey || !one);
    else if (one && (key === up || key === down)) view.cross(one, key === down ? 1 : -1);
    else if (one && key === " ") event.target.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
    else if (one && key === "Enter" && event.target.role === "button") view.open(event.target);
    else return;
    event.preventDefault();
  });
}
