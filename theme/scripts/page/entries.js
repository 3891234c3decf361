// The home page's list is laid out bit by bit, when the browser has nothing better to do, so that a phone paints and answers sooner; what comes near the
// window meanwhile is laid out by the browser. All at once where an address leads into it, or a reader comes back, whose place must be right.
(() => {
  const list = document.querySelector(".in-steps");
  if (!list) return;
  const entries = [...list.querySelectorAll(".entry")];
  const isLed = location.hash || performance.getEntriesByType("navigation")[0]?.type !== "navigate";
  const come = () => {
    for (const entry of entries.splice(0, isLed ? Infinity : 3)) entry.classList.add("is-here");
    if (entries[0]) wait();
  };
  // Just before it is painted, so that no script that measures meanwhile is kept waiting for it.
  const wait = () => (window.requestIdleCallback ?? setTimeout)(() => requestAnimationFrame(come), { timeout: 500 });
  (isLed ? come : wait)();
})();
