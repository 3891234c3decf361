// Finding costs a reader who does not filter nothing: what it takes is loaded when the bar is touched, or when the URL already asks for something.
(() => {
  const { state, load } = (window.timeline ??= {});
  const bar = document.getElementById("filters");
  if (!bar) return;
  const names = ["q", "from", "to", "importance", "order", ...[...bar.querySelectorAll("ul[data-facet]")].map((list) => list.dataset.facet)];
  const touches = ["pointerover", "focusin", "change"];

  bar.classList.add("is-ready"); // what needs scripts is hidden where none runs
  let ready;

  function start() {
    if (ready) return ready;
    for (const type of touches) bar.removeEventListener(type, start);
    document.removeEventListener("timeline:state", startIfAsked);
    ready = load("data/timeline.js").then(() => load("assets/find.js")).then(() => bar.removeEventListener("click", hold));
    // Without them the page stays as it was built.
    ready.catch(() => {});
    return ready;
  }

  // A term that is pressed before they have come is pressed again when they have; if they do not come, it leads where it leads without scripts.
  function hold(event) {
    const link = event.target.closest("a[data-filter]");
    if (!link || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    start().then(() => link.click(), () => location.assign(link.href));
  }

  function startIfAsked() {
    if (names.some(state.get)) start();
  }

  // The bar sticks to the top as long as it takes a fifth of the window at most; what is scrolled to, or has the focus, comes to stand below it. It is measured
  // when the page is laid out, not before; and where it is nearly as high as the styles guess, a few pixels are not worth that the browser looks at every element anew.
  const root = document.documentElement;
  let told;
  function stick() {
    told ??= 6 * parseFloat(getComputedStyle(root).fontSize);
    const height = bar.offsetHeight;
    const sticks = height <= innerHeight / 5;
    bar.classList.toggle("is-stuck", sticks);
    const bottom = sticks ? height : 0;
    if (Math.abs(bottom - told) <= 16) return;
    told = bottom;
    root.style.setProperty("--bar", bottom + "px");
  }
  new ResizeObserver(stick).observe(bar);
  addEventListener("resize", stick);

  // Who comes back to a list finds what was read last where it stood, although the list is filtered and the drawing drawn anew.
  addEventListener("pagehide", () => {
    const read = [...document.querySelectorAll("#list :is(.entry, .brief > li):not([hidden])")].find((entry) => entry.getBoundingClientRect().bottom > bar.offsetHeight);
    const top = read?.getBoundingClientRect().top;
    try {
      history.replaceState({ ...history.state, read: top < innerHeight ? { id: read.id, top } : null }, "");
    } catch {
      // A sandboxed page may not.
    }
  });
  const { read } = history.state ?? {};
  const isReturn = performance.getEntriesByType("navigation")[0]?.type !== "navigate";
  const [place, shown] = names.some(state.get) ? [document, "timeline:shown"] : [window, "load"];
  if (read && isReturn) {
    place.addEventListener(shown, () => {
      const entry = document.getElementById(read.id);
      if (entry) scrollBy({ top: entry.getBoundingClientRect().top - read.top, behavior: "instant" });
    }, { once: true });
  }

  for (const type of touches) bar.addEventListener(type, start);
  bar.addEventListener("click", hold);
  document.addEventListener("timeline:state", startIfAsked);
  startIfAsked();
})();
