// Selecting words with mouse or keyboard, and the card on what they come to. The text has a caret and can be changed by nothing.
(() => {
  const { post } = timeline;

  timeline.selecting = (text, source, panel, value) => {
    const { root } = text;
    let isPressed = false;
    let asked = 0;
    let timer;
    let kept = null;

    // A surface that can be edited is what gives a caret; whatever would change it is stopped.
    for (const name of ["beforeinput", "paste", "cut", "drop", "dragstart"]) {
      root.addEventListener(name, (event) => {
        event.preventDefault();
        if (name === "cut") document.execCommand("copy");
      });
    }
    // Input methods cannot be stopped on their way; what they wrote is taken out.
    root.addEventListener("compositionend", () => text.redrawAll());
    root.addEventListener("input", () => text.redrawAll());

    root.addEventListener("pointerdown", () => { isPressed = true; });
    document.addEventListener("pointerup", () => {
      isPressed = false;
      look();
    });
    document.addEventListener("selectionchange", () => {
      if (!panel.hidden && getSelection().isCollapsed && !panel.contains(document.activeElement)) hide();
      if (!isPressed) look();
    });

    function look() {
      clearTimeout(timer);
      timer = setTimeout(judge, 120);
    }

    function judge() {
      if (panel.contains(document.activeElement)) return;
      const chosen = text.selection();
      showValue(chosen);
      if (!chosen || chosen[1] <= chosen[0]) {
        hide();
        return;
      }
      if (kept && kept[0] === chosen[0] && kept[1] === chosen[1] && !panel.hidden) return;
      kept = chosen;
      ask(chosen);
    }

    async function ask([start, end]) {
      const turn = ++asked;
      try {
        const selection = await post("select", { source: source.source.id, start, end });
        if (turn !== asked) return;
        panel.replaceChildren(timeline.selectionCard(selection));
        timeline.tell(`${selection.verdict.replace("-", " ")} · Enter opens what to do with it`);
      } catch (fault) {
        if (turn !== asked) return;
        const told = document.createElement("p");
        told.textContent = fault.message;
        panel.replaceChildren(told);
        timeline.tell(fault.message);
      }
      keepMark();
      put();
    }

    // Below the selection, or above it where there is no room.
    function put() {
      const chosen = getSelection();
      if (!chosen.rangeCount) return;
      panel.hidden = false;
      const rects = [...chosen.getRangeAt(0).getClientRects()].filter((rect) => rect.width > 0);
      const last = rects.at(-1) ?? chosen.getRangeAt(0).getBoundingClientRect();
      const first = rects[0] ?? last;
      const edge = Math.min(document.documentElement.clientWidth - 16, Math.max(root.getBoundingClientRect().right, panel.offsetWidth));
      const room = edge - panel.offsetWidth;
      const isBelow = last.bottom + panel.offsetHeight + 12 < innerHeight || first.top - panel.offsetHeight - 12 < 0;
      const home = panel.offsetParent?.getBoundingClientRect() ?? { left: -scrollX, top: -scrollY };
      panel.style.left = Math.max(16, Math.min(last.left, room)) - home.left + "px";
      panel.style.top = (isBelow ? last.bottom + 10 : first.top - panel.offsetHeight - 10) - home.top + "px";
    }

    // A browser shows one selection only, that of where the keys go; the words stay marked while the card has them.
    function keepMark() {
      const chosen = getSelection();
      if (!chosen.rangeCount || !globalThis.Highlight) return;
      if (root.contains(chosen.anchorNode) && !chosen.isCollapsed) {
        CSS.highlights.set("chosen", new Highlight(chosen.getRangeAt(0).cloneRange()));
      }
    }

    function hide() {
      asked++;
      globalThis.CSS?.highlights?.delete("chosen");
      kept = null;
      panel.hidden = true;
      panel.replaceChildren();
    }

    function back() {
      const chosen = kept;
      root.focus({ preventScroll: true });
      if (chosen) text.select(...chosen);
    }

    // The value of the date under the caret.
    function showValue(chosen) {
      const date = chosen && chosen[0] === chosen[1] ? text.dateAt(chosen[0]) : null;
      for (const one of root.querySelectorAll(".date.here")) one.classList.remove("here");
      value.hidden = !date;
      if (!date) return;
      const shown = [...root.querySelectorAll(`.date[data-start="${date.start}"]`)];
      shown.forEach((one) => one.classList.add("here"));
      const exact = document.createElement("b");
      exact.textContent = date.edtf;
      value.replaceChildren(date.words + (date.isInferred ? ", year inferred" : ""), exact);
      const rect = shown[0]?.getClientRects()[0];
      const home = value.offsetParent?.getBoundingClientRect();
      if (!rect || !home) return;
      const room = document.documentElement.clientWidth - value.offsetWidth - 16;
      value.style.left = Math.max(16, Math.min(rect.left, room)) - home.left + "px";
      value.style.top = rect.top - value.offsetHeight - 6 - home.top + "px";
    }

    root.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && !event.isComposing && !event.target.closest("a")) {
        event.preventDefault();
        panel.querySelector("a, button")?.focus({ preventScroll: true });
      } else if (event.key === "Escape" && !panel.hidden) {
        getSelection().collapseToEnd();
        hide();
      }
    });
    panel.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      back();
    });
    // Tab does not leave the card unseen: it comes after the text in the order of the page only.
    panel.addEventListener("focusout", (event) => {
      if (event.relatedTarget && !panel.contains(event.relatedTarget) && event.relatedTarget !== root) hide();
    });
    document.addEventListener("pointerdown", (event) => {
      if (!panel.hidden && !panel.contains(event.target) && !root.contains(event.target)) hide();
    });
    addEventListener("resize", () => { if (!panel.hidden) put(); });
  };
})();
