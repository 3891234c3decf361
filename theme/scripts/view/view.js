// <timeline-view> makes the server's drawing one that can be moved through: from hours to millions of years. A page has one.
const timeline = (window.timeline ??= {});
const least = 1 / 12;
let words;
let events;

class TimelineView extends HTMLElement {
  closed = new Set();
  crowded = new Set();

  connectedCallback() {
    words = this.dataset;
    [this.bar, this.still, this.band] = [".view-bar", ".axis-scroll", ".view-overview"].map((name) => this.querySelector(name));
    const button = (act, title, sign) => `<button type="button" data-act="${act}"${sign ? ` aria-label="${escape(title)}" title="${escape(title)}"` : ""}>${sign || escape(title)}</button>`;
    this.bar.innerHTML = button("earlier", words.before) + '<p role="status"></p>' + button("later", words.after) +
      button("further", words.out, "−") + button("closer", words.in, "+") + button("all", words.all) + button("list", words.list);
    this.bar.addEventListener("click", async ({ target }) => {
      const { act } = target.closest("button")?.dataset ?? {};
      if (act && await this.start()) this[act]();
    });
    // The home page draws at once; others, which may never be asked to, load nothing before.
    if (!words.scope || timeline.data || timeline.state?.get("view")) (window.requestIdleCallback ?? setTimeout)(() => this.start(), { timeout: 500 });
  }

  start() {
    return (this.started ??= this.load().catch(() => this.classList.add("is-static")));
  }

  async load() {
    if (!timeline.data) await timeline.load("data/timeline.js");
    events = model(timeline.data, words.scope);
    this.tall = this.still.offsetHeight;
    this.stage = document.createElement("div");
    this.stage.className = "view-stage";
    this.stage.innerHTML = '<svg class="axis-drawing view-drawing" role="group"><g></g><g aria-hidden="true"></g><g></g></svg><div></div><div class="view-tip" aria-hidden="true" hidden></div>';
    [this.drawing, this.heads, this.hint] = this.stage.children;
    [this.eras, this.ticks, this.marks] = this.drawing.children;
    this.drawing.setAttribute("aria-label", words.drawing + ". " + words.keys);
    this.still.after(this.stage);
    this.classList.add("is-live");
    events.family = getComputedStyle(this.drawing).fontFamily;
    this.overview = overview(this.band, this);
    gestures(this.stage, this);
    this.go(events.start, events.end);
    this.hear();
    document.addEventListener("timeline:state", () => this.hear());
    document.addEventListener("timeline:shown", () => this.lay());
    new ResizeObserver(() => this.stage.clientWidth === this.width || this.lay()).observe(this.stage);
    this.lay();
    return true;
  }

  get to() { return this.from + this.length; }
  get perDay() { return this.size / this.length; }
  timeAt(x) { return this.from + x / this.perDay; }
  get isWhole() { return this.length > (events.end - events.start) * 0.9999; }

  // The window in the URL, when it is another than the one put there.
  hear() {
    const text = timeline.state?.get("view") ?? "";
    if (text === (this.told ?? "")) return;
    this.told = text;
    const [from, to] = text.split("/").map(read);
    if (from < to) this.go(from, to);
    else this.go(events.start, events.end);
    this.rest();
  }

  go(from, to) {
    this.length = min(max(to - from, least), events.end - events.start);
    this.from = min(max((from + to - this.length) / 2, events.start), events.end - this.length);
    if (this.size) this.draw();
  }
  pan(time, rests) {
    const from = min(max(this.from + time, events.start), events.end - this.length);
    this.glide(from, from + this.length, rests);
  }
  zoom(factor, time = this.from + this.length / 2, rests) {
    const length = min(max(this.length * factor, least), events.end - events.start);
    const from = time - (time - this.from) / this.length * length;
    this.glide(from, from + length, rests);
  }
  // A step by key or button is shown as a movement, unless a reader wants none.
  glide(from, to, rests) {
    cancelAnimationFrame(this.gliding);
    if (!rests) return this.go(from, to);
    const [start, length, began] = [this.from, this.length, performance.now()];
    const frame = (now) => {
      const done = matchMedia("(prefers-reduced-motion: reduce)").matches ? 1 : min(1, max(0, now - began) / 250);
      const eased = 1 - (1 - done) ** 3;
      const long = length * ((to - from) / length) ** eased;
      const part = to - from === length ? eased : (long - length) / (to - from - length);
      const at = start + (from - start) * part;
      this.go(at, at + long);
      if (done < 1) this.gliding = requestAnimationFrame(frame);
      else this.rest();
    };
    frame(began);
  }

  earlier() { this.pan(-0.8 * this.length, true); }
  later() { this.pan(0.8 * this.length, true); }
  closer() { this.zoom(0.5, undefined, true); }
  further() { this.zoom(2, undefined, true); }
  all() { this.glide(events.start, events.end, true); }
  list() {
    const dates = this.isWhole ? ["", ""] : [write(this.from, 9 + this.length), write(this.to - 1e-6, 9 + this.length)];
    timeline.state?.set({ from: dates[0], to: dates[1] });
    document.getElementById("list")?.scrollIntoView();
  }

  // Measures, and how many rows each lane has: as many as its labels need, as far as the height allows.
  lay() {
    this.width = this.stage.clientWidth;
    this.down = words.axis === "vertical" || (words.axis !== "horizontal" && matchMedia("(width < 40rem)").matches);
    this.classList.toggle("is-down", this.down);
    this.top = this.down ? 54 : 40;
    const eras = events.eraRows * (this.down ? 18 : 24);
    if (this.down) {
      const y = this.top + eras + 22;
      this.lanes = [{ y, rows: 2, label: y + 54 }];
      this.height = this.size = max(this.tall, 400);
    } else {
      this.size = this.width;
      const open = events.lanes.map((_, lane) => !this.closed.has(lane));
      const title = events.lanes[0]?.title ? 28 : 8;
      const { used, rest } = place({ from: events.start, perDay: this.size / (events.end - events.start), size: this.size, rows: open.map((is) => is ? events.size > 300 ? 6 : 40 : 0) });
      let free = floor((this.tall - this.top - eras - events.lanes.length * (title + 28)) / 28);
      const rows = used.map(() => 0);
      while (free > 0 && rows.some((row, lane) => row < used[lane])) used.forEach((need, lane) => { if (free > 0 && rows[lane] < need) rows[lane]++, free--; });
      let y = this.top + eras;
      this.lanes = rows.map((row, lane) => {
        row = open[lane] ? max(row, min(2, used[lane])) : 0;
        const all = row + (rest[lane] || row < used[lane] || !row || this.crowded.has(lane));
        const start = y;
        y += title + all * 28 + 8;
        return { start, y: start + title + 14, rows: row, all };
      });
      this.height = y;
    }
    this.drawing.setAttribute("width", this.width);
    this.drawing.setAttribute("height", this.height);
    this.heads.innerHTML = this.down || !events.lanes[0].title ? "" : events.lanes.map(({ title }, lane) => {
      const shut = this.closed.has(lane);
      return `<button type="button" class="view-lane" data-lane="${lane}" aria-expanded="${!shut}">${escape(title)}${shut ? ` · ${events.order.filter((i) => events.lane(i) === lane && events.shows(i)).length}` : ""}</button>`;
    }).join("");
    [...this.heads.children].forEach((head, lane) => {
      head.style.top = this.lanes[lane].start + "px";
      head.addEventListener("click", () => {
        if (!this.closed.delete(lane)) this.closed.add(lane);
        this.lay();
        this.heads.children[lane].focus();
      });
    });
    this.placed = null;
    this.overview.count();
    this.rest();
  }

  rest() {
    this.resting = true;
    this.draw();
  }
  draw() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      this.render(this.resting);
      this.resting = false;
    });
  }

  // While the window moves, what is drawn is moved with it; where it comes to rest, labels are fitted to it.
  render(rests) {
    const { from, size, down, lanes, width, height, perDay } = this;
    const same = this.placed && Math.abs(this.placed.perDay / perDay - 1) < 1e-9;
    if (!same || (events.size > 3000 && Math.abs(this.placed.from - from) * perDay > size * 0.9)) {
      this.placed = place({ from, perDay, size, down, rows: lanes.map((lane) => lane.rows), room: width - lanes[0].label });
      this.painted = null;
      const lacking = lanes.findIndex((lane, n) => this.placed.rest[n] && lane.all === lane.rows);
      if (lacking >= 0) {
        this.crowded.add(lacking);
        return this.lay();
      }
    }
    if (rests || !this.painted || Math.abs(this.painted.from - from) * perDay > this.painted.over) {
      const over = same && !rests ? size * 0.6 : 0;
      const hadFocus = this.marks.contains(document.activeElement);
      this.painted = { ...paint(this.placed, { from, size, over, lanes, down }), from, over };
      this.drawn = this.painted.drawn;
      this.marks.innerHTML = this.painted.html;
      this.marks.removeAttribute("transform");
      this.links = [...this.marks.querySelectorAll("a")].sort((one, other) => one.dataset.key - other.dataset.key);
      this.hold(this.links[this.drawn.findIndex((one) => one.i === this.held || one.many?.includes(this.held))] ?? this.links[0], hadFocus);
    } else {
      const moved = place10((this.painted.from - from) * perDay);
      this.marks.setAttribute("transform", `translate(${down ? `0 ${moved}` : `${moved} 0`})`);
    }
    [this.eras.innerHTML, this.ticks.innerHTML] = paintScale({ from, to: this.to, perDay, width, height, top: this.top, down });
    this.overview.move();
    if (rests) this.settle();
  }

  settle() {
    const { earlier, later } = this.painted;
    const [before, window, after, out, , all, list] = this.bar.children;
    before.textContent = earlier ? words.earlier.replace("{count}", earlier) : words.before;
    after.textContent = later ? words.later.replace("{count}", later) : words.after;
    [before.ariaDisabled, after.ariaDisabled, out.ariaDisabled, all.ariaDisabled] = [!earlier, !later, this.isWhole, this.isWhole];
    list.hidden = this.isWhole || !document.getElementById("filters");
    const [from, to] = [this.from, this.to].map((time) => say(min(max(time, events.first), events.last), grain(this.length)));
    window.textContent = from === to ? from : `${from} – ${to}`;
    this.told = this.isWhole ? "" : `${write(this.from, this.length)}/${write(this.to, this.length)}`;
    timeline.state?.set({ view: this.told }, { replace: !this.pushes });
    this.pushes = false;
    this.told = timeline.state?.get("view") ?? "";
  }

  // One mark can be reached by Tab, the others by arrows.
  hold(link, focus) {
    for (const other of this.links) other.tabIndex = other === link ? 0 : -1;
    const one = this.drawn[link?.dataset.key];
    if (one) this.held = one.i ?? one.many[0];
    if (focus) link?.focus({ preventScroll: true });
  }
  step(way, pans) {
    const next = this.links[this.links.indexOf(document.activeElement) + way];
    if (pans || !next) this.pan(way * 0.5 * this.length, true);
    else this.hold(next, true);
  }
  cross(from, way) {
    const far = (one) => Math.abs(one.x0 - from.x0) + 4 * Math.abs(one.y - from.y);
    const next = this.drawn.map((one, key) => [one, key]).filter(([one]) => (one.y - from.y) * way > 5).sort(([one], [other]) => far(one) - far(other))[0];
    if (next) this.hold(this.links[next[1]], true);
  }

  // A cluster opens into its events, or, when they lie too close to be told apart, lists them.
  open(link) {
    const { many } = this.drawn[link.dataset.key];
    const times = many.map((i) => (max(events.from[i], events.start) + min(events.to[i], events.end)) / 2);
    const [first, last] = [times.reduce((a, b) => min(a, b)), times.reduce((a, b) => max(a, b))];
    const air = max(last - first, least) * 0.2;
    this.tip();
    if (last - first > least / 9 && last - first + 2 * air < this.length * 0.8) {
      this.pushes = true;
      return this.glide(first - air, last + air, true);
    }
    const list = document.createElement("div");
    list.className = "popover view-list";
    list.popover = "auto";
    list.innerHTML = `<ul aria-label="${escape(link.ariaLabel)}">${many.map((i) => `<li><a href="${escape(events.url(i))}" data-event="${escape(events.id(i))}">${escape(events.title(i))}</a> <span class="mark-when">${escape(events.phrase(i))}</span></li>`).join("")}</ul>`;
    this.stage.append(list);
    list.showPopover();
    const at = link.getBoundingClientRect();
    list.style.left = max(8, min(at.left, document.documentElement.clientWidth - list.offsetWidth - 8)) + "px";
    list.style.top = max(8, min(at.bottom + 4, innerHeight - list.offsetHeight - 8)) + "px";
    list.querySelector("a").focus({ preventScroll: true });
    list.addEventListener("toggle", ({ newState }) => {
      if (newState === "open") return;
      list.remove();
      link.focus({ preventScroll: true });
    });
  }

  tip(link) {
    const one = this.drawn?.[link?.dataset.key];
    this.hint.hidden = !one;
    if (!one) return;
    const i = one.i ?? one.many[0];
    this.hint.innerHTML = one.many?.length > 1 ? escape(link.ariaLabel) : `<span class="mark-when">${escape(events.phrase(i))}</span> ${escape(events.title(i))}`;
    const along = max(one.x0, 0);
    const [x, y] = this.down ? [one.y + 20, along] : [along, one.y];
    this.hint.style.left = max(0, min(x, this.width - this.hint.offsetWidth)) + "px";
    this.hint.style.top = y + 15 + "px";
  }
}
customElements.define("timeline-view", TimelineView);
