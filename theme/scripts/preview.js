// What a mark of the drawing is about, where one rests on it: its title, date, first words, picture and how much of it is verified. Loaded by the
// first that is touched. It stands beside its mark, never on it, stays while the pointer is on either, and goes with Escape.
(() => {
  const timeline = (window.timeline ??= {});
  const view = document.querySelector("timeline-view");
  const stage = view?.querySelector(".view-stage");
  if (!stage || !HTMLElement.prototype.showPopover) return;
  const words = view.dataset;
  const card = document.createElement("div");
  card.className = "preview";
  card.popover = "manual";
  view.append(card);
  let mark; // the one shown
  let gone; // the one that was shown until the page scrolled
  let named; // one whose name, which browsers would show as well, stands in another place meanwhile
  let waiting;

  const later = (act, time) => {
    clearTimeout(waiting);
    waiting = setTimeout(act, time);
  };
  const line = (name, text) => {
    const element = document.createElement("p");
    element.className = "preview-" + name;
    element.textContent = text;
    return element;
  };
  const first = (text = "", most = 180) => text.length > most ? text.slice(0, text.lastIndexOf(" ", most)).replace(/[\s,;:–—]+$/, "") + "…" : text;

  // The text of an event: in a file of the site's, or, in a page that asks for nothing, in its list.
  async function textOf(id) {
    if (!timeline.event && timeline.load) await timeline.load("assets/panel.js");
    const event = await timeline.event?.(id);
    if (event) return event;
    const entry = document.getElementById("event-" + id);
    const verdicts = entry?.querySelector("details .check:not(:has(.verdict))") ? [] : [...(entry?.querySelectorAll(".verdict") ?? [])];
    return { text: entry?.querySelector(".text")?.textContent.trim(), notes: verdicts.map((verdict) => ({ quote: true, verified: verdict.matches(".verdict-good") })) };
  }

  async function content({ many, many: [one] }) {
    const lines = [];
    if (many[1]) {
      const list = document.createElement("ul");
      const most = many[4] ? 3 : 4;
      list.append(...many.toSorted((a, b) => b.importance - a.importance).slice(0, most).map(({ title, phrase }) => {
        const item = document.createElement("li");
        item.append(line("when", phrase), title);
        return item;
      }));
      lines.push(list);
      if (many[most]) lines.push(line("when", words.more.replace("{count}", many.length - most)));
      return lines;
    }
    const { text, notes, picture, lane, root, language, untranslated = [] } = await textOf(one.id).catch(() => ({}));
    if (picture) {
      const image = document.createElement("img");
      Object.assign(image, { sizes: "20rem", srcset: picture.srcset ?? "", src: new URL(picture.src, root ?? document.baseURI), alt: picture.alt ?? "", width: picture.width, height: picture.height });
      lines.push(image);
    }
    lines.push(line("when", [one.phrase, lane].filter(Boolean).join(" · ")));
    for (const [name, said] of [["title", one.title], ["text", first(text)]]) {
      const element = line(name, said);
      if (untranslated.includes(name === "text" ? "summary" : name)) Object.assign(element, { lang: language, dir: "auto" });
      if (said) lines.push(element);
    }
    const quotes = (notes ?? []).filter(({ quote }) => quote);
    const verified = quotes.filter((note) => note.verified).length;
    if (quotes.length) lines.push(line(verified === quotes.length ? "verdict verdict-good" : "verdict", words.verified.replace("{verified}", verified).replace("{count}", quotes.length)));
    return lines;
  }

  // Below its mark, or above it, or wherever the room is greater; its near edge where the mark, or the pointer on it, is.
  function stand(x) {
    const seen = stage.getBoundingClientRect();
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    const [high, low] = [Math.max(top, seen.top), Math.min(bottom, seen.bottom)];
    const { innerHeight: tall } = window;
    const wide = document.documentElement.clientWidth;
    const [above, below] = [high - 6, tall - low - 6];
    card.style.maxHeight = Math.max(above, below, 80) - 8 + "px";
    const { width, height } = card.getBoundingClientRect();
    const isBelow = below >= height + 8 || below >= above;
    const near = x ?? (document.dir === "rtl" ? Math.min(right, seen.right) : Math.max(left, seen.left));
    const start = document.dir === "rtl" ? near - width + 24 : near - 24;
    card.style.left = Math.max(8, Math.min(start, wide - width - 8)) + "px";
    card.style.top = (isBelow ? low + 6 : high - 6 - height) + "px";
  }

  async function show(next, x) {
    const drawn = view.drawn[next.dataset.key];
    if (!drawn || !next.isConnected) return;
    const lines = await content(drawn);
    if (!next.isConnected || !(next.matches(":hover") || next === document.activeElement) || next.classList.contains("is-open")) return;
    [mark, gone] = [next, null];
    card.replaceChildren(...lines);
    card.showPopover();
    stand(x);
    card.querySelector("img")?.addEventListener("load", () => mark && stand(x), { once: true });
  }
  function hide() {
    clearTimeout(waiting);
    mark = gone = null;
    if (card.matches(":popover-open")) card.hidePopover();
  }

  // Its own name would be shown by the browser too, on top of it.
  function unname(next) {
    if (named === next) return;
    if (named) {
      named.querySelector("title").textContent = named.ariaLabel;
      named.removeAttribute("aria-label");
    }
    named = next;
    if (!next) return;
    const title = next.querySelector("title");
    next.ariaLabel = title.textContent;
    title.textContent = "";
  }

  const markOf = ({ target }) => target.closest?.(".mark[data-key]");
  function enter(event) {
    const next = markOf(event);
    if (!next || event.pointerType === "touch" || event.buttons) return;
    unname(next);
    if (next === mark) clearTimeout(waiting);
    else later(() => show(next, event.clientX), 300);
  }
  stage.addEventListener("pointerover", enter);
  stage.addEventListener("pointerout", (event) => {
    if (!markOf(event) || markOf(event).contains(event.relatedTarget)) return;
    unname(null);
    later(hide, 300); // so that the pointer can move into it
  });
  card.addEventListener("pointerenter", () => clearTimeout(waiting));
  card.addEventListener("pointerleave", () => later(hide, 300));
  const focused = ({ target }) => {
    if (target.matches?.(".mark[data-key]:focus-visible")) later(() => show(target), 300);
  };
  stage.addEventListener("focusin", focused);
  stage.addEventListener("focusout", () => later(hide, 0));
  for (const [place, type] of [[stage, "pointerdown"], [stage, "wheel"], [stage, "click"], [document, "timeline:state"], [window, "resize"]]) place.addEventListener(type, hide, { passive: true });
  // The mark may have gone from under it: with the page, or drawn anew. Where one still rests on it when the page does, it is told again: what brought
  // it into view may be heard of late.
  addEventListener("scroll", ({ target }) => {
    const last = mark ?? gone;
    if (target === card || !last) return;
    hide();
    gone = last;
    later(() => show(last), 300);
  }, { capture: true, passive: true });
  new MutationObserver(() => {
    if (named && !named.isConnected) named = null;
    if (mark && !mark.isConnected) hide();
  }).observe(stage, { childList: true, subtree: true });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !card.matches(":popover-open")) return;
    hide();
    event.preventDefault();
    event.stopPropagation();
  }, true);

  // It comes after what asked for it.
  const [hovered, focus] = [stage.querySelector(".mark:hover"), document.activeElement];
  if (hovered && matchMedia("(hover: hover)").matches) {
    unname(hovered);
    later(() => show(hovered), 300);
  } else focused({ target: focus });
})();
