// The list of sources, its filters, and the ways in which a new one comes: a file, an address, pasted words.
(() => {
  const { element, get, post, send, tell } = timeline;
  const find = (id) => document.getElementById(id);
  const picks = { unused: find("only-unused"), unarchived: find("only-unarchived"), unverified: find("only-unverified") };
  let sources = [];
  let latest;

  const many = (count, noun) => `${count} ${noun}${count === 1 ? "" : "s"}`;

  const kinds = {
    text: "text here",
    fingerprint: "fingerprint only",
    none: "no text",
  };

  function marks(source) {
    return [
      [kinds[source.words], source.words === "none"],
      source.lock === "broken" && ["the text is not that of the lock", true],
      source.lock === "none" && source.words !== "none" && ["no lock", false],
      source.isOpen && ["text is published", false],
      source.hasAddress && !source.isArchived && ["not archived", false],
      source.isUnused && ["unused", false],
      source.isSingle && ["some event leans on it alone", false],
    ].filter(Boolean).map(([words, isBad]) => element("li", { class: isBad && "bad" }, words));
  }

  function row(source) {
    const about = [source.authors.join("; "), source.container, source.issued].filter(Boolean).join(" · ");
    const isProven = source.verified === source.quotes;
    return element("li", { class: source.id === latest && "new" },
      element("div", {},
        element("h2", {}, element("a", { href: "reader?source=" + encodeURIComponent(source.id) }, source.title)),
        element("p", { class: "about" }, about && about + " · ", element("span", { class: "id" }, source.id)),
        element("ul", { class: "marks" }, marks(source))),
      element("div", { class: "use" },
        element("p", {}, source.events ? many(source.events, "event") : "No event yet"),
        source.quotes > 0 && element("p", { class: !isProven && "bad" },
          isProven ? `${many(source.quotes, "quote")}, verified` : `${source.verified} of ${many(source.quotes, "quote")} verified`)));
  }

  function show() {
    const words = find("find").value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const shown = sources.filter((source) => {
      const all = [source.title, source.id, source.container ?? "", ...source.authors].join(" ").toLowerCase();
      return words.every((word) => all.includes(word))
        && (!picks.unused.checked || source.isUnused)
        && (!picks.unarchived.checked || (source.hasAddress && !source.isArchived))
        && (!picks.unverified.checked || source.verified < source.quotes);
    });
    find("rows").replaceChildren(...shown.map(row));
    const all = many(sources.length, "source");
    find("count").textContent = shown.length === sources.length ? all : `${shown.length} of ${all}`;
    find("filters").hidden = sources.length === 0;
    const empty = find("empty");
    empty.hidden = shown.length > 0;
    empty.textContent = sources.length > 0 ? "No source is like that."
      : "No source yet. Add a document that your timeline leans on: you then select words in it, and the event you make of them "
        + "is proven by them.";
  }

  async function load() {
    try {
      sources = (await get("sources")).sources;
      show();
    } catch (fault) {
      complain(fault.message);
    }
  }

  function complain(words) {
    const problem = find("add-problem");
    problem.hidden = !words;
    problem.textContent = words ?? "";
  }

  async function take(what, ask) {
    complain();
    find("busy").textContent = `Reading ${what} …`;
    find("add").setAttribute("aria-busy", "true");
    try {
      const form = await ask();
      if (form.recorded) {
        find("add-problem").replaceChildren(form.problem + " ",
          element("a", { href: "reader?source=" + encodeURIComponent(form.recorded) }, "Open it in the reader"));
        find("add-problem").hidden = false;
      } else if (form.problem) complain(form.problem);
      else open(form);
    } catch (fault) {
      complain(fault.message);
    } finally {
      find("busy").textContent = "";
      find("add").removeAttribute("aria-busy");
    }
  }

  function open(form) {
    timeline.sourceForm(find("record"), form, {
      saved: async (saved) => {
        latest = saved.id;
        await load();
        tell(`${saved.id} is recorded`);
      },
      closed: () => {
        find("record").hidden = true;
        find("shelf").hidden = find("add").hidden = find("shelf-title").hidden = false;
        find("file").value = "";
        find("paste").value = "";
        find("address").value = "";
        find("file").focus();
      },
    });
    find("shelf").hidden = find("add").hidden = find("shelf-title").hidden = true;
    find("record").hidden = false;
    scrollTo(0, 0);
    find("record").querySelector("input, select, textarea")?.focus({ preventScroll: true });
  }

  function takeFile(file) {
    if (file) take(file.name, async () => send("intake", await file.arrayBuffer(), { name: file.name }));
  }

  find("file").addEventListener("change", (event) => takeFile(event.target.files[0]));
  find("by-address").addEventListener("submit", (event) => {
    event.preventDefault();
    const address = find("address").value.trim();
    take(address, () => post("intake", { address }));
  });
  find("by-paste").addEventListener("submit", (event) => {
    event.preventDefault();
    take("the text", () => post("intake", { paste: find("paste").value }));
  });

  // A file may be dropped anywhere on the page; text and addresses that are dragged are taken too.
  const isOpen = () => !find("record").hidden;
  document.addEventListener("dragover", (event) => {
    event.preventDefault();
    if (!isOpen()) document.body.classList.add("dropping");
  });
  for (const name of ["dragleave", "drop"]) {
    document.addEventListener(name, (event) => {
      if (name === "drop" || !event.relatedTarget) document.body.classList.remove("dropping");
    });
  }
  document.addEventListener("drop", (event) => {
    if (event.target.closest?.("input, textarea")) return;
    event.preventDefault();
    if (isOpen()) return;
    const [file] = event.dataTransfer.files;
    const text = event.dataTransfer.getData("text/plain");
    if (file) takeFile(file);
    else if (/^https?:\/\/\S+$/.test(text.trim())) take(text.trim(), () => post("intake", { address: text.trim() }));
    else if (text.trim()) take("the text", () => post("intake", { paste: text }));
  });

  find("filters").addEventListener("input", show);
  find("filters").addEventListener("submit", (event) => event.preventDefault());
  timeline.follow(load);
})();
