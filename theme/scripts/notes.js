// Where the notes are not beside the text, a click on a note's number opens the note at that place.
(() => {
  if (!HTMLElement.prototype.showPopover) return;
  const beside = matchMedia("(min-width: 64rem)");
  let open;

  document.addEventListener("click", (event) => {
    const reference = event.target.closest(".note-ref a[href^='#note-']");
    const note = reference && document.querySelector(reference.getAttribute("href"));
    if (!note || beside.matches) return;
    event.preventDefault();
    open?.remove();
    open = document.createElement("div");
    open.className = "popover";
    open.popover = "auto";
    const copy = document.createElement("div");
    copy.className = "note";
    copy.append(...[...note.cloneNode(true).childNodes].filter((node) => !node.classList?.contains("print-url")));
    open.append(copy);
    open.addEventListener("toggle", (change) => {
      if (change.newState === "closed") reference.focus({ preventScroll: true });
    });
    reference.closest("p, li, div").after(open);
    open.showPopover();
    const at = reference.getBoundingClientRect();
    const room = document.documentElement.clientWidth - open.offsetWidth - 16;
    open.style.left = scrollX + Math.max(16, Math.min(at.left, room)) + "px";
    open.style.top = scrollY + at.bottom + 8 + "px";
  });
})();
