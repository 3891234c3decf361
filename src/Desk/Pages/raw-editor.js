// A text with numbered lines: the text area lies over a mirror of its lines, which wraps as it does, so that each line can carry its mark.
(() => {
  const { element } = timeline;
  const mostMarked = 5000; // lines; of a longer file only the first have numbers

  // rawEditor(holder, { label, input }): calls input(text) when the author types.
  timeline.rawEditor = (holder, { label, input }) => {
    const lines = element("div", { class: "raw-lines", "aria-hidden": "true" });
    const area = element("textarea", {
      disabled: true, // until there is a text that could be edited
      class: "raw-text", spellcheck: "false", autocapitalize: "off", autocomplete: "off", "aria-label": label, "aria-describedby": "raw-problems",
      input: () => {
        mirror();
        input(area.value);
      },
    });
    let marks = new Map();
    let pointed = 0;
    holder.append(element("div", { class: "raw" }, lines, area));

    function mirror() {
      const texts = area.value.split("\n", mostMarked);
      while (lines.children.length > texts.length) lines.lastChild.remove();
      texts.forEach((text, i) => {
        let line = lines.children[i];
        if (!line) {
          line = document.createElement("div");
          lines.append(line);
        }
        const shown = text || "\u200b";
        if (line.textContent !== shown) line.textContent = shown;
        const mark = `${marks.get(i + 1) ?? ""}${pointed === i + 1 ? " is-here" : ""}`.trim();
        if (line.className !== mark) line.className = mark;
      });
    }

    function startOf(line) {
      let at = 0;
      for (let n = 1; n < line; n++) {
        const end = area.value.indexOf("\n", at);
        if (end < 0) return at;
        at = end + 1;
      }
      return at;
    }

    return {
      enable() { area.disabled = false; },

      set(text) {
        if (area.value === text) return;
        const { selectionStart, selectionEnd } = area;
        area.value = text;
        if (document.activeElement === area) area.setSelectionRange(Math.min(selectionStart, text.length), Math.min(selectionEnd, text.length));
        mirror();
      },

      // Each line with the worst that is said of it.
      mark(diagnostics) {
        marks = new Map();
        for (const { line, severity } of diagnostics) {
          if (line > 0 && marks.get(line) !== "is-error" && severity !== "note") marks.set(line, severity === "error" ? "is-error" : "is-warning");
        }
        mirror();
      },

      // A line that something else speaks of, where the text scrolls by itself.
      point(line) {
        pointed = line;
        mirror();
        const [pane, row] = [holder.parentElement, lines.children[line - 1]];
        if (!row || pane.scrollHeight <= pane.clientHeight) return;
        const [top, height] = [row.offsetTop - pane.offsetTop, pane.clientHeight];
        if (top < pane.scrollTop + 40 || top > pane.scrollTop + height - 80) pane.scrollTop = top - height / 3;
      },

      goTo(line, column = 1) {
        const start = startOf(line);
        const end = area.value.indexOf("\n", start);
        area.focus({ preventScroll: true });
        area.setSelectionRange(Math.min(start + Math.max(column, 1) - 1, end < 0 ? area.value.length : end), end < 0 ? area.value.length : end);
        (lines.children[line - 1] ?? area).scrollIntoView({ block: "center", behavior: "auto" });
      },
    };
  };
})();
