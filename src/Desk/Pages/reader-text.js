// The text of a source: sections that load as they come near, and where an offset of the source stands in the page.
(() => {
  const { element, get } = timeline;
  const lineHeight = 29;
  const lettersInLine = 68;
  const mostLoaded = 40;

  // Everything that looks at the text works through this.
  timeline.text = (root, source) => {
    const parts = source.sections.map((section, index) => {
      const part = element("div", { class: "part", "data-section": index, "data-waits": true });
      part.style.height = Math.ceil((section.end - section.start) / lettersInLine) * lineHeight + "px";
      return { ...section, index, element: part, paragraphs: null, dates: null, loading: null };
    });
    const loaded = [];
    let sought = null;

    const near = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        const part = parts[entry.target.dataset.section];
        part.isNear = entry.isIntersecting;
        if (part.isNear) load(part);
      }
    }, { rootMargin: "1600px 0px" });

    function load(part) {
      part.loading ??= (async () => {
        const { paragraphs } = await get("text", { id: source.source.id, section: part.index });
        part.paragraphs = paragraphs;
        loaded.push(part);
        draw(part);
        unload();
        loadDates(part);
      })().catch((fault) => {
        part.loading = null;
        timeline.tell(fault.message);
      });
      return part.loading;
    }

    async function loadDates(part) {
      if (source.whyNoDates) return;
      try {
        const { dates } = await get("dates", { id: source.source.id, section: part.index });
        part.dates = dates;
        if (dates.length > 0 && part.paragraphs) redraw(part);
      } catch (fault) {
        timeline.tell(fault.message);
      }
    }

    // Of a very long text only some sections stay; never one that holds the selection.
    function unload() {
      const [start, end] = selection() ?? [-1, -1];
      for (let i = 0; loaded.length > mostLoaded && i < loaded.length;) {
        const part = loaded[i];
        if (part.isNear || (start < part.end && end >= part.start)) i++;
        else {
          part.element.style.height = part.element.offsetHeight + "px";
          part.element.replaceChildren();
          part.element.setAttribute("data-waits", "");
          Object.assign(part, { paragraphs: null, dates: null, loading: null });
          loaded.splice(i, 1);
        }
      }
    }

    function redraw(part) {
      const kept = selection();
      const isKept = kept && kept[0] <= part.end && kept[1] >= part.start && root.contains(document.activeElement);
      const isBackward = isKept && isSelectionBackward();
      draw(part);
      if (isKept) select(isBackward ? kept[1] : kept[0], isBackward ? kept[0] : kept[1]);
    }

    function draw(part) {
      part.element.replaceChildren(...part.paragraphs.flatMap((paragraph) => [
        ...paragraph.pages.filter((page) => page.start === paragraph.start).map(drawPage), drawParagraph(part, paragraph)]));
      part.element.removeAttribute("data-waits");
      part.element.style.height = "";
    }

    function drawPage(page) {
      return element("span", {
        class: "page", contenteditable: "false", "data-name": page.name, role: "separator", "aria-label": "page " + page.name,
      });
    }

    function drawParagraph(part, paragraph) {
      const end = paragraph.start + paragraph.text.length;
      const made = element("p", {
        "data-start": paragraph.start,
        "data-number": paragraph.continues ? null : paragraph.number,
        "data-speaker": paragraph.speaker,
        class: [paragraph.keepsLines && "lines", paragraph.continues && "goes-on"].filter(Boolean).join(" ") || null,
      });
      const touching = (ranges) => ranges.filter((range) => range.start < end && range.end > paragraph.start);
      const cited = touching(source.citations.filter((one) => one.start >= 0));
      const dates = touching(part.dates ?? []);
      const found = touching(sought ? [sought] : []);
      const cuts = new Set([paragraph.start, end, ...paragraph.pages.map((page) => page.start)]);
      for (const range of [...cited, ...dates, ...found]) {
        cuts.add(Math.max(range.start, paragraph.start)).add(Math.min(range.end, end));
      }
      const points = [...cuts].sort((a, b) => a - b);
      for (let i = 0; i < points.length; i++) {
        if (i > 0) made.append(...paragraph.pages.filter((page) => page.start === points[i]).map(drawPage));
        made.append(...citeLinks(cited.filter((range) => range.end === points[i])));
        if (i + 1 === points.length) break;
        const covers = (range) => range.start <= points[i] && range.end >= points[i + 1];
        let node = document.createTextNode(paragraph.text.slice(points[i] - paragraph.start, points[i + 1] - paragraph.start));
        const date = dates.find(covers);
        if (date) node = element("span", { class: "date", title: `${date.words} · ${date.edtf}`, "data-start": date.start }, node);
        const citation = cited.find(covers);
        const isProven = cited.some((one) => covers(one) && one.verifies);
        if (citation) node = element("mark", { class: isProven ? "cited" : "cited unproven" }, node);
        if (found.some(covers)) node = element("mark", { class: "sought" }, node);
        made.append(node);
      }
      return made;
    }

    // Of many events that cite the same words two are named here; the list beside the text has them all.
    function citeLinks(ending) {
      const named = ending.length > 3 ? ending.slice(0, 2) : ending;
      const left = ending.length - named.length;
      return [...named.map(citeLink), ...(left === 0 ? [] : [element("a", {
        class: "cite", contenteditable: "false", href: "#cited-title", "data-mark": ` and ${left} more`,
        title: ending.slice(2).map((one) => one.title).join("; "), "aria-label": `cited by ${left} more; to the list`,
      })])];
    }

    function citeLink(citation) {
      return element("a", {
        class: "cite",
        contenteditable: "false",
        href: eventAddress(citation),
        title: citation.title,
        "aria-label": `cited by ${citation.title} (${citation.verdict})`,
      });
    }

    // Where a place of the page stands in the source; the text of the page has every character of the source's paragraphs.
    function offsetOf(node, within) {
      const start = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
      const paragraph = start.closest("p[data-start]");
      if (paragraph && root.contains(paragraph)) {
        const before = document.createRange();
        before.setStart(paragraph, 0);
        before.setEnd(node, within);
        return Number(paragraph.dataset.start) + before.toString().length;
      }
      const next = [...node.childNodes].slice(within)
        .map((child) => child.matches?.("p[data-start]") ? child : child.querySelector?.("p[data-start]")).find(Boolean);
      if (next) return Number(next.dataset.start);
      const part = start.closest(".part");
      return part ? parts[part.dataset.section].end : within === 0 ? parts[0]?.start ?? 0 : parts.at(-1)?.end ?? 0;
    }

    function selection() {
      const chosen = getSelection();
      if (!chosen.rangeCount || !root.contains(chosen.anchorNode) || !root.contains(chosen.focusNode)) return null;
      const range = chosen.getRangeAt(0);
      return [offsetOf(range.startContainer, range.startOffset), offsetOf(range.endContainer, range.endOffset)];
    }

    function isSelectionBackward() {
      const { anchorNode, anchorOffset, focusNode, focusOffset } = getSelection();
      const order = anchorNode.compareDocumentPosition(focusNode);
      return order === 0 ? focusOffset < anchorOffset : Boolean(order & Node.DOCUMENT_POSITION_PRECEDING);
    }

    function partAt(offset) {
      return parts.findLast((part) => part.start <= offset) ?? parts[0];
    }

    // A node and an offset in it, once the section is loaded.
    function place(offset) {
      const part = partAt(offset);
      const paragraphs = [...part.element.querySelectorAll(":scope > p")];
      const paragraph = paragraphs.findLast((one) => Number(one.dataset.start) <= offset) ?? paragraphs[0];
      if (!paragraph) return null;
      let left = Math.max(0, offset - Number(paragraph.dataset.start));
      const texts = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
      let last = null;
      while (texts.nextNode()) {
        last = texts.currentNode;
        if (left <= last.length) return [last, left];
        left -= last.length;
      }
      return last ? [last, last.length] : [paragraph, 0];
    }

    function select(anchor, focus) {
      const from = place(anchor);
      const to = place(focus);
      if (from && to) getSelection().setBaseAndExtent(...from, ...to);
    }

    // Brings a stretch into view and selects it.
    async function show(start, end, { isChosen = true } = {}) {
      const parted = [partAt(start), partAt(end)];
      parted[0].element.scrollIntoView({ block: "start", behavior: "instant" });
      await Promise.all(parted.map(load));
      root.focus({ preventScroll: true });
      if (isChosen) select(start, end);
      else select(start, start);
      const [node] = place(start) ?? [];
      node?.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
    }

    root.replaceChildren(...parts.map((part) => part.element));
    for (const part of parts) near.observe(part.element);

    return {
      root, parts, selection, select, show, load, place, partAt,
      dateAt: (offset) => partAt(offset)?.dates?.find((date) => date.start <= offset && date.end >= offset),
      seek: (range) => {
        const touched = [sought, range].filter(Boolean).map((one) => partAt(one.start));
        sought = range;
        for (const part of new Set(touched)) if (part.paragraphs) redraw(part);
      },
      redrawAll: () => loaded.forEach(redraw),
    };
  };

  const eventAddress = ({ path, event }) => "event?" + new URLSearchParams({ path, event });
  timeline.eventAddress = eventAddress;
})();
