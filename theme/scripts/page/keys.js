// j and k move from event to event: through a list, from page to page, or in the open panel; on pages and in the panel the arrows do too. A reader can
// turn them off, and that is remembered.
(() => {
  const place = document.getElementById("keys");
  const titles = () => [...document.querySelectorAll(".entry:not([hidden]) .entry-title a")];
  const next = document.querySelector("a.pager-next");
  const previous = document.querySelector("a.pager-previous");
  if (!place || !(next || previous || document.getElementById("panel") || titles().length > 1)) return;

  // A reader who stores nothing decides anew on each page.
  const remembered = {
    get off() {
      try { return localStorage.getItem("timeline-keys") === "off"; } catch { return false; }
    },
    set off(value) {
      try { localStorage.setItem("timeline-keys", value ? "off" : "on"); } catch {}
    },
  };
  let off;

  const toggle = document.createElement("button");
  toggle.type = "button";
  toggle.addEventListener("click", () => {
    off = !off;
    remembered.off = off;
    show();
  });
  const show = () => { toggle.textContent = place.dataset[off ? "off" : "on"]; };
  // Opening the storage takes a browser some time: not while it builds the page.
  (window.requestIdleCallback ?? setTimeout)(() => {
    off ??= remembered.off;
    show();
    place.append(toggle);
    place.hidden = false;
  });

  document.addEventListener("keydown", (event) => {
    if ((off ??= remembered.off) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.target.closest("input, textarea, select")) return;
    const list = titles();
    const onward = document.dir === "rtl" ? -1 : 1;
    const letter = { j: 1, k: -1 }[event.key];
    // An arrow may be for what has the focus, such as a player or something that scrolls.
    const arrow = !event.target.closest("audio, video, svg, [tabindex='0']") && { ArrowRight: onward, ArrowLeft: -onward }[event.key];
    const step = letter || arrow;
    if (!step || window.timeline?.step?.(step) || (list.length && !letter)) return;
    if (list.length) {
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
