// Where the window can go, and what goes with it: its own methods, of which the first picture has no need.
const moves = {
  timeAt(x) { return this.from + x / this.perDay; },
  pan(time, rests) {
    const { start, end } = tools.events;
    const from = min(max(this.from + time, start), end - this.length);
    this.glide(from, from + this.length, rests);
  },
  zoom(factor, time = this.from + this.length / 2, rests) {
    const { least, events } = tools;
    const length = min(max(this.length * factor, least), events.end - events.start);
    const from = time - (time - this.from) / this.length * length;
    this.glide(from, from + length, rests);
  },
  // A step by key or button is shown as a movement, unless a reader wants none.
  glide(from, to, rests) {
    cancelAnimationFrame(this.gliding);
    if (!rests) return this.go(from, to);
    const [start, end, began] = [this.from, this.to, performance.now()];
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const frame = () => {
      const left = still ? 0 : max(0, 1 - (performance.now() - began) / 250) ** 3;
      this.go(from + (start - from) * left, to + (end - to) * left);
      if (left) this.gliding = requestAnimationFrame(frame);
      else this.rest();
    };
    frame();
  },

  earlier() { this.pan(-0.8 * this.length, true); },
  later() { this.pan(0.8 * this.length, true); },
  closer() { this.zoom(0.5, undefined, true); },
  further() { this.zoom(2, undefined, true); },
  all() { this.glide(tools.events.start, tools.events.end, true); },
  // Shows all that a filter leaves.
  fit() {
    let [first, last] = [Infinity, -Infinity];
    for (const event of tools.events.all) if (tools.shows(event)) [first, last] = [min(first, event.first), max(last, event.last)];
    if (first > last) return;
    // Of what is short a fiftieth of all there is, but, where that is ages, ten years round it or a hundred times what it took.
    const length = max((last - first) * 1.16, min((tools.events.end - tools.events.start) / 50, max((last - first) * 100, 3653)));
    this.glide((first + last - length) / 2, (first + last + length) / 2, true);
  },
  // Where nothing that a filter leaves lies in the window, the window goes to it, and back when it is taken away again.
  meet() {
    const isIn = (event) => tools.shows(event) && (event.from ?? -Infinity) <= this.to && (event.to ?? Infinity) >= this.from;
    const { fitted } = this;
    this.fitted = null;
    if (timeline.shown?.size && !tools.events.all.some(isIn)) {
      this.fitted = fitted ?? [this.from, this.to];
      this.fit();
    } else if (timeline.shown) this.fitted = fitted;
    else if (fitted) this.glide(...fitted, true);
  },
  // What the URL says of the window, where it is not two times: a year, month or day is all of it; of what is none it is told that it was not used.
  construe(text) {
    const [found, year, month, day] = /^(-?\d+)(?:-(\d\d))?(?:-(\d\d))?$/.exec(text) ?? [];
    const { days, events } = tools;
    const [from, to] = [0, 1].map((more) => days(+year + (more && !month), +(month ?? 1) + (more && !day && !!month), +(day ?? 1) + (more && !!day)));
    if (found && from < events.end && to > events.start) {
      this.go(from, to);
      return this.rest();
    }
    const line = document.createElement("p");
    line.role = "status";
    this.foot.firstElementChild.after(line);
    line.textContent = this.dataset.useless.replace("{text}", () => text);
    document.addEventListener("timeline:state", function moved() {
      if (!timeline.state.get("view")) return;
      line.remove();
      document.removeEventListener("timeline:state", moved);
    });
  },
  list() {
    timeline.state.set({ from: tools.write(this.from), to: tools.write(this.to) });
    document.getElementById("list").scrollIntoView();
  },

  // Leads to an event, which is marked open: nearer, until its mark stands alone; of none, to the window it opened with.
  show(id) {
    const event = tools.events.all.find((one) => one.id === id && !one.other);
    this.opened = event?.id;
    if (!event) return this.glide(...this.home, true);
    const { first, last } = event;
    const middle = (first + last) / 2;
    const [from, length] = [this.from, this.length];
    for (this.length = min(max(length, (last - first) * 1.25), tools.events.end - tools.events.start); this.length > tools.least; this.length /= 2) {
      this.from = min(max(middle - this.length / 2, tools.events.start), tools.events.end - this.length);
      this.seat();
      if (this.placed.marks.some(({ many }) => many.includes(event) && !many[1])) break;
    }
    const [start, end] = [this.from, this.to];
    [this.from, this.length] = [from, length];
    this.glide(start, end, true);
  },
  // As high as this for a while, along the page and scrolling within itself; without a height as before.
  strip(tall) {
    this.full ??= [this.tall, this.dataset.axis];
    [this.tall, this.dataset.axis] = tall ? [tall, "horizontal"] : this.full;
    if (!tall) this.full = this.opened = null;
    this.lay();
  },

  // Gives the focus to the mark of an event, or to the one that has gathered it.
  take(id) {
    const at = this.isLive ? this.drawn.findIndex(({ many }) => many.some((event) => event.id === id)) : -1;
    if (at >= 0) this.hold(this.links[at], true);
  },

  // By keys one comes from mark to mark, and never to where there is none, which would have no focus.
  step(way, pans) {
    const next = this.links[this.links.indexOf(document.activeElement) + way];
    if (next && !pans) return this.hold(next, true);
    const move = way * 0.5 * this.length;
    const [from, to] = [this.from + move, this.to + move];
    const shown = tools.events.all.filter(tools.shows);
    if (shown.some(({ first, last }) => first <= to && last >= from)) this.pan(move, true);
    else this.lead(shown.filter(({ first, last }) => way < 0 ? last < from : first > to), -way);
  },
  // To the first or the last of all.
  edge(way) { this.lead(tools.events.all.filter(tools.shows), way); },
  // To the first or the last of these, at once: there may be ages between.
  lead(many, way) {
    const [event] = many.sort((one, other) => way < 0 ? one.first - other.first : other.last - one.last);
    if (!event) return;
    const from = way < 0 ? event.first - 0.05 * this.length : event.last - 0.95 * this.length;
    this.held = event;
    this.go(from, from + this.length);
    this.rest();
  },

  // What opens beside the drawing is seen in it, also after the one has taken room from the other.
  seek(id) {
    if (this.sought === (this.sought = id) || !id) return;
    const dated = tools.events.all.filter((event) => event.id === id);
    const at = this.drawn.findIndex(({ many }) => many.some((event) => event.id === id));
    if (at >= 0) this.reveal(this.links[at]);
    else if (dated[0]) this.pan((min(...dated.map(({ first }) => first)) + max(...dated.map(({ last }) => last))) / 2 - this.from - this.length / 2, true);
  },
};
