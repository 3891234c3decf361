// j and k move from event to event. Links of the drawing leave the frame as all others do: SVG does not know <base>.
(() => {
  document.addEventListener("keydown", (event) => {
    const step = !event.ctrlKey && !event.metaKey && !event.altKey && { j: 1, k: -1 }[event.key];
    if (!step) return;
    const titles = [...document.querySelectorAll(".entry:not([hidden]) h2 a")];
    const at = titles.findIndex((title) => title.closest(".entry").contains(document.activeElement));
    titles[Math.max(0, Math.min(titles.length - 1, at + step))]?.focus();
  });
  addEventListener("click", (event) => event.target.closest("svg a")?.setAttribute("target", "_blank"), true);
})();
