// The window on the band below the drawing is moved by its middle, stretched by its ends, and put where one presses beside it.
function grips(view) {
  const { band, overview } = view;
  const [, , ...handles] = band.children;
  let grip;
  const timeAt = ({ clientX, clientY }) => {
    const { start, end } = tools.events;
    const { left, right, top, width, height } = band.getBoundingClientRect();
    return start + (end - start) * (view.down ? (clientY - top) / height : (view.mirrored ? right - clientX : clientX - left) / width);
  };
  const set = (side, time) => side ? view.go(view.from, max(min(time, tools.events.end), view.from + tools.least)) : view.go(min(max(time, tools.events.start), view.to - tools.least), view.to);

  // Under the pointer: how many events a stretch of the band stands for, twelve pixels or so of it.
  function tally(event) {
    const { counts, name } = overview;
    const { start, end } = tools.events;
    const column = (end - start) / counts.length;
    const at = Math.floor((timeAt(event) - start) / column / 6) * 6;
    const sum = Math.round(counts.slice(max(at, 0), at + 6).reduce((one, other) => one + other, 0));
    const [from, to] = [at, at + 6].map((n) => name(start + n * column, column * 6));
    band.title = sum ? band.dataset.tally.replace("{from}", from).replace("{to}", to).replace("{count}", sum) : band.ariaLabel;
  }

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
    if (!grip) return tally(event);
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
    const right = view.mirrored ? -1 : 1;
    const step = { ArrowLeft: -right, ArrowDown: -1, ArrowRight: right, ArrowUp: 1, PageDown: -5, PageUp: 5, Home: -1e9, End: 1e9 }[event.key];
    if (side < 0 || !step) return;
    event.preventDefault();
    set(side, [view.from, view.to][side] + step * view.length / 20);
    view.rest();
  });
}
