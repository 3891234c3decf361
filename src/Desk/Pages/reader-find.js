// Finding words in a text of which the browser has only a part, and stepping from date to date.
(() => {
  const { get } = timeline;
  const find = (id) => document.getElementById(id);

  timeline.finding = (text, source) => {
    const input = find("seek");
    let found = null;
    let at = -1;
    let timer;

    function count() {
      find("seek-back").hidden = find("seek-on").hidden = !found || found.starts.length < 2;
      find("sought").textContent = !found ? "" : found.count === 0 ? "not in this text"
        : `${at + 1} of ${found.count.toLocaleString("en")}`;
    }

    async function seek() {
      const words = input.value;
      if (!words.trim()) {
        found = null;
        text.seek(null);
        count();
        return;
      }
      const answer = await get("find", { id: source.source.id, words }).catch(() => null);
      if (words !== input.value || !answer) return;
      found = answer;
      at = -1;
      if (found.starts.length > 0) await step(1, false);
      else text.seek(null);
      count();
    }

    async function step(by, takesFocus = true) {
      if (!found?.starts.length) return;
      at = (at + by + found.starts.length) % found.starts.length;
      const start = found.starts[at];
      const part = text.partAt(start);
      if (!part.paragraphs) {
        part.element.scrollIntoView({ block: "start", behavior: "instant" });
        await text.load(part);
      }
      text.seek({ start, end: start + found.length });
      text.root.querySelector("mark.sought")?.scrollIntoView({ block: "center", behavior: "instant" });
      if (takesFocus) await text.show(start, start + found.length);
      count();
    }

    input.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(seek, 200);
    });
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        step(event.shiftKey ? -1 : 1, false);
      } else if (event.key === "Escape") {
        input.value = "";
        seek();
      }
    });
    find("seek-on").addEventListener("click", () => step(1, false));
    find("seek-back").addEventListener("click", () => step(-1, false));
    find("bar").addEventListener("submit", (event) => event.preventDefault());

    // From where the caret is to the next date on either side, over the sections between.
    async function stepDate(by) {
      const from = text.selection()?.[0] ?? (by > 0 ? -1 : Infinity);
      const first = from === Infinity ? text.parts.length - 1 : from < 0 ? 0 : text.partAt(from).index;
      for (let i = first; i >= 0 && i < text.parts.length; i += by) {
        const part = text.parts[i];
        const dates = part.dates ?? (await get("dates", { id: source.source.id, section: i })).dates;
        const next = by > 0 ? dates.find((date) => date.start > from) : dates.findLast((date) => date.end < from);
        if (next) {
          await text.show(next.start, next.start, { isChosen: false });
          return;
        }
      }
      timeline.tell(by > 0 ? "No date after this." : "No date before this.");
    }

    for (const [id, by] of [["date-on", 1], ["date-back", -1]]) {
      find(id).addEventListener("mousedown", (event) => event.preventDefault());
      find(id).addEventListener("click", () => stepDate(by).catch((fault) => timeline.tell(fault.message)));
      find(id).hidden = Boolean(source.whyNoDates);
    }
  };
})();
