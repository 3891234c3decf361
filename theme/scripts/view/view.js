// <timeline-view> makes the server's drawing one that can be moved through, from seconds to millions of years. A page has one.
const timeline = (window.timeline ??= {});
// The shortest window, in days: two hours, or, where events have clock times, ten seconds.
let least = 1 / 12;
const soon = () => new Promise((done) => (window.requestIdleCallback ?? setTimeout)(done, { timeout: 500 }));
// Lets the browser answer and paint where what is done at a stretch has taken long enough.
let began = 0;
const pause = async () => {
  if (performance.now() - began < 8) return;
  await (window.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done)));
  began = performance.now();
};
const fill = (element, html) => {
  if (element.filled !== html) element.innerHTML = element.filled = html;
};
// The titles of folded lanes are kept while a reader browses, where anything may be kept.
const folded = {
  get() {
    try { return new Set(JSON.parse(sessionStorage.getItem("timeline-folded"))); } catch { return new Set(); }
  },
  set(lanes) {
    try { sessionStorage.setItem("timeline-folded", JSON.stringify([...lanes])); } catch {}
  },
};
let words;
let events;

customElements.define("timeline-view", class extends HTMLElement {
  isLive = false;
  sought = ""; // the event that opens beside it

  connectedCallback() {
    words = this.dataset;
    [this.bar, this.still, this.stage, this.band, this.foot, this.legend] = this.querySelectorAll(".view-bar, .axis-scroll, .view-stage, .view-overview, .view-foot, .colours");
    [this.drawing, this.heads] = this.stage.children;
    [this.eras, this.ticks, this.marks] = this.drawing.children;
    const filters = document.getElementById("filters");
    this.act("list").hidden = !filters;
    this.addEventListener("click", async ({ target }) => {
      const button = target.closest("[data-act]");
      if (button && button.ariaDisabled !== "true" && await this.reach()) this[button.dataset.act]();
    });
    // What hands can do comes with them. What is done before, but for drags, is done again then.
    const again = (event) => {
      const { type, target, ctrlKey, metaKey, shiftKey } = event;
      const link = target.closest(filters ? ".mark, .lines, .colours [data-term]" : ".mark, .lines");
      if (this.isInReach || (type === "wheel" ? !ctrlKey && !metaKey : !link || ctrlKey || metaKey || shiftKey)) return;
      if (type !== "keydown") event.preventDefault();
      const way = link?.getAttribute("href");
      // Then the drawing may have been drawn anew, and keys have led on to another mark.
      const place = () => type === "wheel" ? this.stage : target.isConnected && (event.detail || !link.matches(".mark")) ? target : this.stop;
      this.reach().then((can) => can ? place().dispatchEvent(new event.constructor(type, event)) : type === "click" && way && location.assign(way));
    };
    for (const type of ["click", "wheel", "keydown"]) this.stage.addEventListener(type, again, { passive: false });
    this.legend?.addEventListener("click", again);
    this.stage.addEventListener("focusin", ({ target }) => target.dataset.key && this.hold(target));
    for (const type of ["pointerover", "touchstart", "focusin"]) this.addEventListener(type, () => this.reach(), { once: true, passive: true });
    // The home page draws when the browser has nothing better to do; others, which may never be asked to, load nothing before.
    if (!("scope" in words) || timeline.state?.get("view")) soon().then(() => this.start());
    else document.addEventListener("timeline:shown", () => this.start(), { once: true });
  }

  start() {
    return (this.started ??= this.load().catch(() => this.classList.add("is-static")));
  }
  // Brings the script of what a reader does to the drawing, and of where it can be led. True where it and the drawing are there.
  reach() {
    return (this.reached ??= this.start().then(async (isLive) => {
      if (!isLive) return false;
      if (!timeline.hands) await timeline.load("assets/hands.js");
      timeline.hands(this, { events, least, escape, nameOf, shows, days, write });
      return (this.isInReach = true);
    }).catch(() => { this.reached = null; }));
  }
  // In short steps, so that a reader who does something meanwhile is not kept waiting; the server's drawing stays until the last.
  async load() {
    if (!timeline.data) await timeline.load("data/timeline.js");
    began = 0; // what came before belongs to another step
    await pause();
    events = model(timeline.data);
    await pause();
    if (events.timed) least = 10 / 86400;
    events.pens = pens(getComputedStyle(this.still.firstElementChild).fontFamily);
    this.tall = this.still.offsetHeight - 2; // the lines above and below it are those of the stage
    this.closed = folded.get();
    this.crowded = new Set();
    this.stage.insertAdjacentHTML("afterbegin", '<svg class="axis-drawing view-drawing view-scale" aria-hidden="true" height="28"><g></g></svg>');
    this.scale = this.stage.firstChild;
    this.overview = overview(this.band, this);
    const [from, to] = (words.window ?? "").split("/").map(read);
    const air = (to - from) * 0.02;
    this.go(...(from < to ? [from - air, to + air] : [events.start, events.end]));
    this.home = [this.from, this.to];
    this.hear();
    document.addEventListener("timeline:state", () => {
      this.hear();
      if (this.sought !== timeline.state.get("event")) this.rest();
    });
    document.addEventListener("timeline:shown", () => {
      this.lay();
      this.meets();
    });
    await pause();
    this.lay();
    await pause();
    this.seat();
    await pause();
    for (const step of this.render()) await pause();
    this.classList.add("is-live");
    this.isLive = true;
    if (this.rests) this.draw(); // something was asked for since it was drawn
    this.meets();
    // What a mark is about is told where one is rested on: of that a page loads nothing before.
    for (const type of ["pointerover", "focusin"]) this.stage.addEventListener(type, () => timeline.load?.("assets/preview.js").catch(() => {}), { once: true });
    // What made it wider or narrower, such as a panel that opens, is seen first.
    new ResizeObserver(() => requestAnimationFrame(() => this.stage.clientWidth === this.width || this.lay())).observe(this.stage);
    return true;
  }
  // Where a filter asks for it, the window goes to what is left.
  meets() {
    if (timeline.shown || this.fitted) this.reach().then((can) => can && this.meet());
  }

  act(name) { return this.querySelector(`[data-act=${name}]`); }
  // Where a language runs from right to left, so does time: the drawing is mirrored as it is shown, and its words are mirrored back.
  get mirrored() { return document.dir === "rtl" && !this.down; }
  get to() { return this.from + this.length; }
  get perDay() { return this.size / this.length; }
  get isWhole() { return this.length > (events.end - events.start) * 0.9999; }
  get isHome() { return abs(this.from - this.home[0]) + abs(this.to - this.home[1]) < this.length / 1e4; }

  // The window in the URL, when another has put one there. Without one it is that of the settings, or all there is.
  hear() {
    const text = timeline.state?.get("view") ?? "";
    if (text === (this.told ?? "")) return;
    this.told = text;
    const [from, to] = text === "all" ? [events.start, events.end] : text.split("/").map(read);
    const isSpan = from < to;
    this.go(...(isSpan ? [from, to] : this.home));
    if (text && !isSpan) this.reach().then((can) => can && this.construe(text));
    this.rest();
  }

  go(from, to) {
    this.length = min(max(to - from, least), events.end - events.start);
    this.from = min(max((from + to - this.length) / 2, events.start), events.end - this.length);
    this.draw();
  }

  // Measures, and how many rows each lane has. Where all labels have room in some dozens of rows, they get them, and the drawing scrolls within itself;
  // else the rows that fit are filled, anew at each zoom, with labels of two lines, and what has none is counted in clusters below them.
  lay() {
    const { closed, stage, drawing, home } = this;
    const { lanes, eraRows } = events;
    const down = (this.down = words.axis === "vertical" || (words.axis === "auto" && matchMedia("(width < 40rem)").matches));
    this.classList.toggle("is-down", down);
    const width = (this.width = stage.clientWidth);
    this.top = down ? (events.start < days(-9999) ? 60 : 48) : 28;
    let y = this.top + eraRows * (down ? 18 : 24);
    this.heads.innerHTML = "";
    if (down) {
      this.lanes = [{ y: y + 14, rows: 2, label: y + 68 }];
      this.height = max(this.tall, 432);
    } else {
      const title = lanes[0] ? 24 : 2;
      const need = (folds, enough, inAll) => place({ from: home[0], perDay: width / (home[1] - home[0]), size: width, rows: lanes.map((title) => closed.has(title) ? 0 : mostRows), folds, counts: true, enough, inAll })
        .map(([need, rest], lane) => [need, rest || this.crowded.has(lane)]);
      const sum = (needs) => needs.reduce((sum, [need, rest]) => sum + need + rest, 0);
      let needs = need(false, Infinity, mostRows);
      this.folds = sum(needs) > mostRows;
      const high = (this.rowHeight = rowHeights[+this.folds]);
      const fits = this.folds ? max(floor((this.tall - y - lanes.length * (title + 2)) / high), 4 * lanes.length) : mostRows;
      if (this.folds) needs = need(true, fits + 1, Infinity);
      const rows = share(needs, fits);
      this.lanes = rows.map((row, lane) => {
        const isCrowded = row < needs[lane][0] || needs[lane][1];
        const top = y + title + high / 2;
        if (lanes[0]) this.head(lane, y);
        y += title + (row + isCrowded) * high + 2;
        return { y: top, rows: row, isCrowded };
      });
      // What the build reckoned otherwise is no reason to scroll; and what lies below stays where it is, also while a reader filters.
      this.height = max(y - this.tall < 8 ? this.tall : y, timeline.shown ? this.height ?? 0 : 0);
    }
    this.size = down ? this.height : width;
    drawing.setAttribute("width", width);
    drawing.setAttribute("height", this.height);
    drawing.setAttribute("viewBox", `0 0 ${width} ${this.height}`); // on paper it is as wide as that
    this.classList.toggle("is-filtered", Boolean(timeline.shown));
    this.scale.setAttribute("width", width);
    this.scale.classList.toggle("is-needed", !down && this.height > this.tall);
    stage.style.height = down ? "" : this.tall + 2 + "px"; // with its lines
    this.placed = null;
    this.overview.count();
    this.rest();
  }
  head(lane, y) {
    const { closed, heads } = this;
    const title = events.lanes[lane];
    const button = document.createElement("button");
    button.className = "view-lane";
    button.ariaExpanded = !closed.has(title);
    button.textContent = title + (closed.has(title) ? ` · ${events.all.filter((event) => event.lane === lane && shows(event)).length}` : "");
    button.insertAdjacentHTML("afterbegin", events.heads[lane]);
    button.style.top = y + "px";
    button.addEventListener("click", () => {
      if (!closed.delete(title)) closed.add(title);
      folded.set(closed);
      this.lay();
      heads.children[lane].focus();
    });
    heads.append(button);
  }

  rest() {
    this.rests = true;
    this.draw();
  }
  draw() {
    this.frame ??= requestAnimationFrame(() => {
      this.frame = null;
      if (this.isLive) [...this.render()];
    });
  }
  // Places stay what they are until the scale changes, so that nothing jumps while the window moves.
  seat() {
    const { placed, from, perDay, size, down, lanes, width } = this;
    const far = abs(placed?.from - from) * perDay / size;
    if (alike(placed?.perDay, perDay) && far < (events.all.length > 3000 ? 0.9 : 1e4)) return;
    this.placed = place({ from, perDay, size, down, rows: lanes.map(({ rows }) => rows), folds: this.folds, room: width - lanes[0].label });
    // Where clusters are needed in a lane that had none, it gets a row for them, and keeps it.
    const crowded = down ? [] : this.placed.marks.filter(({ lane, row }) => row > lanes[lane].rows - 1 && !lanes[lane].isCrowded);
    for (const { lane } of crowded) this.crowded.add(lane);
    if (crowded[0]) {
      this.lay();
      this.seat();
    }
  }
  // What is drawn moves with the window, and is fitted to it where it rests. It pauses where the first drawing, for which nothing is warm, may be interrupted.
  *render() {
    if (!this.size) return;
    this.seat();
    const { from, size, down, perDay, placed, eras, ticks, marks, rests } = this;
    this.rests = false; // what asks for it from here on has it done again
    let moved = (this.painted?.from - from) * perDay;
    if (rests || placed !== this.painted?.placed || abs(moved) > this.painted.over) {
      const focused = marks.contains(document.activeElement);
      this.painted = paint(placed, this, !rests && alike(this.painted?.placed.perDay, perDay) ? size / 4 : 0);
      yield null;
      this.drawn = this.painted.drawn;
      marks.innerHTML = this.painted.html;
      this.links = [];
      for (const link of marks.querySelectorAll("a")) this.links[link.dataset.key] = link;
      if (!this.isLive) {
        // Laid out a dozen at a time. What comes into an inert drawing would be styled anew when it is that no more; nothing in it can be reached by Tab so far.
        const parts = [...marks.children].map((group) => [group, [...group.children]]);
        for (const [group] of parts) group.replaceChildren();
        this.stage.inert = false;
        for (const [group, many] of parts) while (many[0]) {
          group.append(...many.splice(0, 12));
          group.getBoundingClientRect();
          yield null;
        }
      }
      this.hold(this.links[this.drawn.findIndex(({ many }) => many.includes(this.held))] ?? this.links[0], focused);
      moved = 0;
    }
    for (const part of [ticks, marks]) part.style.transform = moved && `translate${down ? "Y" : "X"}(${moved}px)`;
    fill(eras, paintEras(this));
    yield null;
    const lines = paintTicks(this, moved);
    fill(ticks, lines);
    // Where the drawing scrolls within itself, the labels of the ticks stay in sight.
    fill(this.scale.firstChild, this.height > this.tall && !down ? lines : "");
    this.scale.firstChild.style.transform = ticks.style.transform;
    this.overview.move();
    if (rests) requestAnimationFrame(() => this.settle());
  }
  // Where the window comes to rest it is put into words and into the URL.
  settle() {
    const { bar, foot, isWhole, length, painted } = this;
    bar.querySelector("p").textContent = this.overview.tell();
    for (const act of ["earlier", "later"]) {
      const { firstChild, dataset } = this.act(act);
      firstChild.textContent = painted[act] ? dataset.some.replace("{count}", painted[act]) : dataset.none;
    }
    const count = (list) => list.reduce((sum, event) => sum + (!event.other && shows(event)), 0);
    const [shown, total] = [this.drawn.reduce((sum, { many }) => sum + count(many), 0), count(events.all)];
    const [line] = foot.children;
    line.firstChild.textContent = line.dataset.some.replace("{shown}", shown).replace("{total}", total);
    const idle = { earlier: !painted.earlier, later: !painted.later, closer: length < least * 1.001, further: isWhole, all: isWhole, list: isWhole, fit: shown === total };
    for (const act in idle) this.act(act).ariaDisabled = idle[act];
    this.told = this.isHome ? "" : isWhole ? "all" : `${write(this.from, length)}/${write(this.to, length)}`;
    timeline.state?.set({ view: this.told }, { replace: !this.pushes });
    this.pushes = false;
    this.told = timeline.state?.get("view");
    const open = this.opened && this.marks.querySelector(".is-open");
    if (open) this.reveal(open);
    else this.seeks(timeline.state?.get("event"));
  }

  // One mark can be reached by Tab, the others by arrows.
  hold(link, focus) {
    if (this.stop) this.stop.tabIndex = -1;
    if (link) link.tabIndex = 0;
    this.stop = link;
    this.held = this.drawn[link?.dataset.key]?.many[0] ?? this.held;
    if (!focus || !link) return;
    link.focus({ preventScroll: true });
    this.reveal(link);
  }
  // What opens beside the drawing is seen in it.
  seeks(id) {
    if (id || this.sought) this.reach().then((can) => can && this.seek(id));
  }
  // Scrolls within the drawing to a mark.
  reveal(link) {
    const [{ top, bottom }, edge] = [link.getBoundingClientRect(), this.stage.getBoundingClientRect()];
    this.stage.scrollTop += min(top - edge.top - 40, 0) + max(bottom - edge.bottom + 8, 0);
  }
});
