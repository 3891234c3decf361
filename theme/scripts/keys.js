// j and k move from event to event: through a list, or from page to page. A reader can turn them off, and that is remembered.
(() => {
  const place = document.getElementById("keys");
  const titles = () => [...document.querySelectorAll(".entry:not([hidden]) .entry-title a")];
  const next = document.querySelector("a.pager-next");
  const previous = document.querySelector("a.pager-previous");
  if (!place || !(next || previous || titles().length > 1)) return;

  const remembered = {
    get off() {
      try { return localStorage.getItem("timeline-keys") === "off"; } catch { return false; }
    },
    set off(value) {
      try { localStorage.setItem("timeline-keys", value ? "off" : "on"); } catch { /* a reader who stores nothing decides anew on each page */ }
    },
  };
  let off = remembered.off;

  const toggle = document.createElement("button");
  toggle.type = "button";
  toggle.addEventListener("click", () => {
    off = !off;
    remembered.off = off;
    show();
  });
  const show = () => { toggle.textContent = off ? place.dataset.off : place.dataset.on; };
  show();
  place.append(toggle);
  place.hidden = false;

  document.addEventListener("keydown", (event) => {
    if (off || event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, textarea, select")) return;
    const step = { j: 1, k: -1 }[event.key];
    if (!step) return;
    const list = titles();
    if (list.length > 1) {
      const entry = document.activeElement.closest(".entry");
      const at = entry ? list.findIndex((title) => entry.contains(title)) : -1;
      const target = list[Math.max(0, Math.min(list.length - 1, at + step))];
      target.focus();
      target.closest(".entry").scrollIntoView({ block: "nearest" });
    } else {
      (step > 0 ? next : previous)?.click();
    }
  });
})();
