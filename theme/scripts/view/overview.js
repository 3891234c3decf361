// The band below the drawing: where in all the time there is the events are many, and the window on it.
function overview(band, view) {
  const [svg, , ...handles] = band.children;
  const part = (time) => (time - events.start) / (events.end - events.start);
  // Of all the time there is the server has told the ends.
  const whole = handles.map((handle) => handle.ariaValueText);
  let counts = [];

  // Of the air round all events no time is told, unless the window has nothing else. The last moment is that before the end; where years are reckoned, a day.
  const within = (time) => view.from > events.last || view.to < events.first ? time : min(max(time, events.first), events.last - (events.last < 1e8 ? 1e-4 : 1));
  const name = (time, length) => say(within(time), grain(length, events.timed));
  // A window is told no finer than the dates of what is seen in it: between two years that are known roughly it begins on no day.
  const told = () => {
    let finest = Infinity;
    for (const { many } of view.drawn) for (const { from, solidFrom, solidTo, to } of many) {
      finest = min(finest, solidFrom === null ? to - from : from === null ? to - solidTo : to === null ? solidFrom - from : min(solidFrom - from, to - solidTo));
    }
    return max(view.length, finest === Infinity || finest < 28 ? 0 : finest < 365 ? 201 : 12001);
  };
  return {
    name,
    get counts() { return counts; },
    move() {
      band.style.setProperty("--from", part(view.from));
      band.style.setProperty("--to", part(view.to));
    },
    // Puts the ends of the window into words; what they have in common, such as the day of two clock times, is said once.
    tell() {
      const times = [view.from, view.to];
      const length = told();
      // A window on a day or a year ends where the next begins, of which nothing is seen.
      const timed = length <= 3 && events.timed;
      const ends = view.isWhole && !words.window ? whole : times.map((time, end) => name(timed ? time : time - end / 1e4, length));
      handles.forEach((handle, side) => {
        handle.ariaValueNow = round(100 * part(times[side]));
        handle.ariaValueText = ends[side];
      });
      const [from, to] = ends;
      const last = length < 1 && timed && floor(view.from) === floor(view.to) ? say(view.to, length > 1 / 24 ? "clock" : "second") : to;
      return from === to ? from : `${from} – ${last}`;
    },
    // A column stands for two pixels. An event known to a year only is spread over that year; heights grow with the square root, so that one event is seen beside a thousand.
    count() {
      const size = max(60, floor((view.down ? view.height : band.clientWidth) / 2));
      const column = (time) => min(size - 1, max(0, floor(size * part(time))));
      const changes = new Float64Array(size + 1);
      for (const event of events.all) {
        if (event.other || !shows(event)) continue;
        const [first, last] = [column(event.first), column(event.last - 1e-9)];
        const share = 1 / (last - first + 1);
        changes[first] += share;
        changes[last + 1] -= share;
      }
      let sum = 0;
      counts = Array.from(changes.subarray(0, size), (change) => (sum += change));
      const most = Math.sqrt(max(...counts));
      svg.setAttribute("viewBox", view.down ? `0 0 1 ${size}` : `0 0 ${size} 1`);
      svg.firstElementChild.setAttribute("d", counts.map((n, i) => {
        const tall = max(0.1, Math.sqrt(n) / most).toFixed(3);
        return n < 1e-9 ? "" : view.down ? `M0 ${i}h${tall}v1H0z` : `M${i} 1v-${tall}h1V1z`;
      }).join(""));
    },
  };
}
