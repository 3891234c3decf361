// Finding costs a reader who does not filter nothing: what it takes is loaded when the bar is touched, or when the URL already asks for something.
(() => {
  const { state, load } = (window.timeline ??= {});
  const bar = document.getElementById("filters");
  if (!bar) return;
  const names = ["q", "from", "to", ...[...bar.querySelectorAll("ul[data-facet]")].map((list) => list.dataset.facet)];

  function start() {
    for (const type of ["pointerover", "focusin"]) bar.removeEventListener(type, start);
    document.removeEventListener("timeline:state", startIfAsked);
    load("data/timeline.js").then(() => load("assets/find.js")).catch(() => { /* without them the page stays as it was built */ });
  }

  function startIfAsked() {
    if (names.some(state.get)) start();
  }

  for (const type of ["pointerover", "focusin"]) bar.addEventListener(type, start);
  document.addEventListener("timeline:state", startIfAsked);
  startIfAsked();
})();
