// The list of events: found by words, by status and by what is to be mended in them.
(() => {
  const { element, get } = timeline;
  const most = 200; // rows at once; the rest on asking
  const body = document.querySelector(".events tbody");
  const find = document.getElementById("find");
  const status = document.getElementById("status");
  const need = document.getElementById("need");
  const count = document.getElementById("count");
  const more = document.getElementById("more");
  let all = [];
  let shown = most;

  const needs = {
    problems: (e) => e.errors + e.warnings > 0,
    failing: (e) => e.failing > 0,
    bare: (e) => e.bareSentences > 0,
    uncited: (e) => e.verified + e.failing + e.unchecked === 0,
  };

  const counted = (n, one, many) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;

  function row(e) {
    const evidence = [
      e.verified > 0 && element("li", { class: "good" }, `✓ ${counted(e.verified, "quote verified", "quotes verified")}`),
      e.failing > 0 && element("li", { class: "bad" }, `✗ ${counted(e.failing, "quote does not stand", "quotes do not stand")}`),
      e.unchecked > 0 && element("li", {}, `? ${counted(e.unchecked, "quote cannot be checked", "quotes cannot be checked")}`),
      e.withoutQuote > 0 && element("li", { class: "hint" }, counted(e.withoutQuote, "source without a quote", "sources without a quote")),
    ];
    const mend = [
      e.errors > 0 && element("li", { class: "bad" }, counted(e.errors, "error", "errors")),
      e.warnings > 0 && element("li", {}, counted(e.warnings, "warning", "warnings")),
      e.bareSentences > 0 && element("li", { class: "hint" }, counted(e.bareSentences, "sentence without a note", "sentences without a note")),
    ];
    return element("tr", {},
      element("td", {}, e.phrase),
      element("th", { scope: "row" },
        element("a", { href: `event?path=${encodeURIComponent(e.path)}&event=${encodeURIComponent(e.id)}` }, e.title || e.id),
        e.status !== "published" && element("span", { class: "tag" }, e.status),
        element("span", { class: "place" }, [e.lane, e.path].filter(Boolean).join(" · "))),
      element("td", {}, evidence.some(Boolean) ? element("ul", {}, evidence) : element("span", { class: "hint" }, "none")),
      element("td", {}, element("ul", {}, mend)));
  }

  function show() {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    const found = all.filter((e) =>
      (!status.value || e.status === status.value) && (!need.value || needs[need.value](e)) &&
      words.every((word) => e.words.includes(word)));
    body.replaceChildren(...found.slice(0, shown).map(row));
    body.parentElement.hidden = found.length === 0;
    more.hidden = found.length <= shown;
    more.textContent = `Show ${counted(found.length - shown, "more", "more")}`;
    count.textContent = all.length === 0 ? "There is no event yet. Select words in a source, or begin with “New event”."
      : found.length === all.length ? counted(all.length, "event", "events")
      : `${found.length.toLocaleString("en")} of ${counted(all.length, "event", "events")}`;
  }

  for (const control of [find, status, need]) {
    control.addEventListener("input", () => {
      shown = most;
      show();
    });
  }
  document.querySelector(".filter").addEventListener("submit", (event) => event.preventDefault());
  more.addEventListener("click", () => {
    const first = body.children.length;
    shown = Infinity;
    show();
    body.children[first]?.querySelector("a").focus();
  });

  timeline.follow(() => get("events").then(({ events, unread }) => {
    all = events.map((e) => ({ ...e, words: `${e.title} ${e.id} ${e.phrase} ${e.date} ${e.lane ?? ""} ${e.path}`.toLowerCase() }));
    document.getElementById("unread").hidden = unread.length === 0;
    document.querySelector(".unread").replaceChildren(...unread.map((file) => element("li", {},
      element("a", { href: `event?path=${encodeURIComponent(file.path)}` }, file.path), " ", element("span", { class: "bad" }, file.message))));
    show();
  }).catch((fault) => { count.textContent = fault.message; }));
})();
