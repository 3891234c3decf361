// The band below the drawing: how the events lie in all the time there is, and the window on it, which can be moved and stretched.
function overview(element, view) {
  element.innerHTML = '<svg preserveAspectRatio="none" aria-hidden="true"><path/></svg><div class="view-brush"></div>' +
    [words.start, words.end].map((name) => `<div class="view-handle" role="slider" tabindex="0" aria-label="${escape(name)}" aria-valuemin="0" aria-valuemax="100"></div>`).join("");
  const [svg, , ...handles] = element.children;
  const part = (time) => (time - events.start) / (events.end - events.start);
  let grip;

  const timeAt = ({ clientX, clientY }) => {
    const box = element.getBoundingClientRect();
    return events.start + (events.end - events.start) * (box.height > box.width ? (clientY - box.top) / box.height : (clientX - box.left) / box.width);
  };
  const set = (side, time) => side
    ? view.go(view.from, max(min(time, events.end), view.from + least))
    : view.go(min(max(time, events.start), view.to - least), view.to);

  element.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    event.preventDefault();
    const time = timeAt(event);
    const side = handles.indexOf(event.target);
    if (side < 0 && (time < view.from || time > view.to)) view.go(time - view.length / 2, time + view.length / 2);
    grip = { side, time, from: view.from, to: view.to };
    element.setPointerCapture(event.pointerId);
    handles[max(side, 0)].focus({ preventScroll: true });
  });
  element.addEventListener("pointermove", (event) => {
    if (!grip) return;
    const time = timeAt(event);
    if (grip.side < 0) view.go(grip.from + time - grip.time, grip.to + time - grip.time);
    else set(grip.side, time);
  });
  element.addEventListener("lostpointercapture", () => {
    grip = null;
    view.rest();
  });
  handles.forEach((handle, side) => handle.addEventListener("keydown", (event) => {
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5, Home: -1e9, End: 1e9 }[event.key];
    if (!step) return;
    event.preventDefault();
    set(side, [view.from, view.to][side] + step * view.length / 20);
    view.rest();
  }));

  return {
    move() {
      [view.from, view.to].forEach((time, side) => {
        element.style.setProperty(side ? "--to" : "--from", part(time));
        handles[side].ariaValueNow = round(100 * part(time));
        handles[side].ariaValueText = say(time, grain(view.length));
      });
    },
    // Heights grow with the square root, so that one event is seen beside a thousand.
    count() {
      const down = element.offsetHeight > element.offsetWidth;
      const columns = new Array(150).fill(0);
      for (const i of events.order) {
        if (events.shows(i)) columns[min(149, max(0, floor(150 * part((max(events.from[i], events.start) + min(events.to[i], events.end)) / 2))))]++;
      }
      const most = Math.sqrt(max(1, ...columns));
      svg.setAttribute("viewBox", down ? "0 0 1 150" : "0 0 150 1");
      svg.firstChild.setAttribute("d", columns.map((n, i) => {
        const tall = max(0.15, Math.sqrt(n) / most);
        return n ? down ? `M0 ${i}h${tall}v.8H0z` : `M${i} 1v-${tall}h.8V1z` : "";
      }).join(""));
    },
  };
}
