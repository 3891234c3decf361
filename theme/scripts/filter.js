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

  for (const type of touches) bar.addEventListener(type, start);
  bar.addEventListener("click", hold);
  document.addEventListener("timeline:state", startIfAsked);
  startIfAsked();
})();
