// The band below the drawing: how the events lie in all the time there is, and the window on it, which can be moved and stretched.
function overview(band, view) {
  const [svg, , ...handles] = band.children;
  const part = (time) => (time - events.start) / (events.end - events.start);
  // Of all the time there is the server has told the ends.
  const whole = handles.map((handle) => handle.ariaValueText);
  let grip;

  const timeAt = ({ clientX, clientY }) => {
    const { left, top, width, height } = band.getBoundingClientRect();
    return events.start + (events.end - events.start) * (height > width ? (clientY - top) / height : (clientX - left) / width);
  };
  const set = (side, time) => side ? view.go(view.from, max(min(time, events.end), view.from + least)) : view.go(min(max(time, events.start), view.to - least), view.to);

  band.addEventListener("pointerdown", (event) => {
    if (event.button) return;
    event.preventDefault();
    const time = timeAt(event);
    const side = handles.indexOf(event.target);
    if (side < 0 && (time < view.from || time > view.to)) view.go(time - view.length / 2, time + view.length / 2);
    grip = { side, time, from: view.from, to: view.to };
    band.setPointerCapture(event.pointerId);
    handles[max(side, 0)].focus({ preventScroll: true });
  });
  band.addEventListener("pointermove", (event) => {
    if (!grip) return;
    const { side, time, from, to } = grip;
    const moved = timeAt(event) - time;
    if (side < 0) view.pan(from + moved - view.from);
    else set(side, [from, to][side] + moved);
  });
  band.addEventListener("lostpointercapture", () => {
    grip = null;
    view.rest();
  });
  band.addEventListener("keydown", (event) => {
    const side = handles.indexOf(event.target);
    const step = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1, PageDown: -5, PageUp: 5, Home: -1e9, End: 1e9 }[event.key];
    if (side < 0 || !step) return;
    event.preventDefault();
    set(side, [view.from, view.to][side] + step * view.length / 20);
    view.rest();
  });

  return {
    move() {
      band.style.setProperty("--from", part(view.from));
      band.style.setProperty("--to", part(view.to));
    },
    // Puts the ends of the window into words.
    tell() {
      const times = [view.from, view.to];
      const ends = view.isWhole && !words.window ? whole : times.map((time) => say(min(max(time, events.first), events.last - 0.01), grain(view.length, events.timed)));
      handles.forEach((handle, side) => {
        handle.ariaValueNow = round(100 * part(times[side]));
        handle.ariaValueText = ends[side];
      });
      return ends;
    },
    // Heights grow with the square root, so that one event is seen beside a thousand.
    count() {
      const columns = new Array(150).fill(0);
      for (const event of events.all) {
        const middle = part(((event.from ?? events.start) + (event.to ?? events.end)) / 2);
        if (shows(event)) columns[min(149, max(0, floor(150 * middle)))]++;
      }
      const most = Math.sqrt(max(...columns));
      svg.setAttribute("viewBox", view.down ? "0 0 1 150" : "0 0 150 1");
      svg.firstElementChild.setAttribute("d", columns.map((n, i) => {
        const tall = max(0.15, Math.sqrt(n) / most);
        return n ? view.down ? `M0 ${i}h${tall}v.8H0z` : `M${i} 1v-${tall}h.8V1z` : "";
      }).join(""));
    },
  };
}
