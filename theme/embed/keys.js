// j and k move from event to event. Links of the drawing leave the frame, as all others do by the <base> that SVG does not know.
(() => {
  document.addEventListener("keydown", (event) => {
    const step = !event.ctrlKey && !event.metaKey && !event.altKey && { j: 1, k: -1 }[event.key];
    if (!step) return;
    const titles = [...document.querySelectorAll(".entry:not([hidden]) h2 a")];
    const at = titles.findIndex((title) => title.closest(".entry").contains(document.activeElement));
    titles[Math.max(0, Math.min(titles.length - 1, at + step))]?.focus();
  });
  for (const link of document.querySelectorAll("svg a")) link.setAttribute("target", "_blank");
})();
