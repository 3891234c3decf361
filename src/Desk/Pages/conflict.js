// The file changed on disk while it was edited here: both texts side by side, and the author says which one stays.
(() => {
  const { element } = timeline;
  const mostCompared = 4_000_000; // pairs of lines

  // Which lines of two texts are in both: the longest common sequence.
  function compare(mine, theirs) {
    const [a, b] = [mine.split("\n"), theirs.split("\n")];
    let [head, tail] = [0, 0];
    while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
    while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
    const [x, y] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
    const [same, common] = [new Set(), new Set()];
    if (x.length * y.length <= mostCompared) {
      const lengths = Array.from({ length: x.length + 1 }, () => new Uint32Array(y.length + 1));
      for (let i = x.length - 1; i >= 0; i--) {
        for (let j = y.length - 1; j >= 0; j--) {
          lengths[i][j] = x[i] === y[j] ? lengths[i + 1][j + 1] + 1 : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
        }
      }
      for (let i = 0, j = 0; i < x.length && j < y.length;) {
        if (x[i] === y[j]) {
          same.add(head + i++);
          common.add(head + j++);
        } else if (lengths[i + 1][j] >= lengths[i][j + 1]) i++;
        else j++;
      }
    }
    const isEqual = (set, length) => (i) => i < head || i >= length - tail || set.has(i);
    return [a.map((text, i) => [text, isEqual(same, a.length)(i)]), b.map((text, i) => [text, isEqual(common, b.length)(i)])];
  }

  const side = (id, title, lines) => element("section", { "aria-labelledby": id },
    element("h3", { id }, title),
    element("pre", { tabindex: "0", "aria-labelledby": id }, lines.map(([text, isSame]) =>
      isSame ? element("span", {}, text + "\n") : element("ins", {}, text || " ", "\n"))));

  // conflict(mine, theirs): resolves to "mine", "theirs" or null, when the author wants to think first.
  timeline.conflict = (mine, theirs) => new Promise((resolve) => {
    const [left, right] = theirs === null ? [mine.split("\n").map((text) => [text, true]), []] : compare(mine, theirs);
    const close = (answer) => () => {
      dialog.close();
      dialog.remove();
      resolve(answer);
    };
    const dialog = element("dialog", { class: "conflict", "aria-labelledby": "conflict-title", cancel: () => close(null)() },
      element("h2", { id: "conflict-title" }, theirs === null ? "The file is gone from the disk" : "The file has changed on the disk"),
      element("p", {}, theirs === null ? "Another program removed it since it was opened here. Nothing has been written."
        : "Another program changed it since it was opened here. Nothing has been written. Lines that differ are marked."),
      element("div", { class: "sides" },
        side("conflict-mine", "Here, in this window", left),
        theirs !== null && side("conflict-theirs", "On the disk", right)),
      element("p", { class: "actions" },
        element("button", { type: "button", class: "main", click: close("mine") }, "Keep mine"),
        element("button", { type: "button", click: close("theirs") }, theirs === null ? "Leave it removed" : "Take theirs"),
        element("button", { type: "button", class: "quiet", click: close(null) }, "Not now")));
    document.body.append(dialog);
    dialog.showModal();
  });
})();
