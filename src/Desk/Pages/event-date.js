// The date of an event: EDTF, or words that become EDTF; what it means is shown while it is typed.
(() => {
  const { element, post } = timeline;

  // dateField({ controls, change, source, tellTyped }): source() is the id of the source whose day "next Tuesday" is read against, or null;
  // tellTyped() is called when what stands in the field has changed, long before it is a date.
  timeline.dateField = ({ controls, change, source, tellTyped }) => {
    const meaning = element("div", { class: "meaning", id: "date-meaning", "aria-live": "polite" });
    let path = ["date"];
    let timer;
    let asked = 0;
    let readings = [];
    let edtfOfText = null;
    let isTyped = false; // and is not in the text yet
    let calendar = null; // another one than the Gregorian: what is typed is a date of it, and only the build reads it

    const input = element("input", {
      id: "field-date", type: "text", autocomplete: "off", "aria-describedby": "date-meaning field-date-problems",
      input: () => {
        isTyped = true;
        tellTyped();
        clearTimeout(timer);
        timer = setTimeout(read, 200);
      },
      change: () => settle(),
    });
    const problems = element("ul", { class: "field-problems", id: "field-date-problems" });
    const box = element("div", { class: "field date" },
      element("label", { for: "field-date" }, "Date"), input, meaning, problems);

    function span(d) {
      return d.earliest === d.latest && d.earliest ? d.earliest : `${d.earliest ?? "open"} to ${d.latest ?? "open"}`;
    }

    function shown(d) {
      return element("p", {}, element("strong", {}, d.phrase), " ", element("code", {}, d.edtf), " ",
        element("span", { class: "hint" }, [span(d) !== d.edtf && span(d), d.note].filter(Boolean).join("; ")));
    }

    const isSure = () => readings.length === 1 && !readings[0].isAsked;

    function show() {
      if (input.value.trim() === "") meaning.replaceChildren(element("p", { class: "hint" }, "EDTF such as 1987-05, or words such as “early May 1987”."));
      else if (readings.length === 0) meaning.replaceChildren(element("p", { class: "bad" }, "This names no date that can be read. Try 1987-05-03, May 1987, c. 1987 or 1987/1990."));
      else if (isSure()) meaning.replaceChildren(shown(readings[0]));
      else {
        meaning.replaceChildren(element("p", {}, readings.length === 1 ? "Press it if this is meant:" : "This can be read in several ways; press what is meant:"), ...readings.map((d) => element("p", { class: "reading" },
          element("button", { type: "button", click: () => take(d) }, d.phrase), " ", element("code", {}, d.edtf), d.note && element("span", { class: "hint" }, " ", d.note))));
      }
    }

    // Words are read as they are typed; what is EDTF already goes into the text at once.
    async function read() {
      const typed = input.value.trim();
      if (calendar) {
        change(path, typed, false);
        return;
      }
      const mine = ++asked;
      const found = typed === "" ? [] : (await post("date", { words: typed, source: source() }).catch(() => ({ readings: [] }))).readings;
      if (mine !== asked) return;
      readings = found;
      show();
      if (isSure() && readings[0].edtf === typed && typed !== edtfOfText) put(typed, false);
    }

    function put(edtf, isDone) {
      isTyped = false;
      change(path, edtf, isDone);
    }

    function take(d) {
      input.value = d.edtf;
      readings = [{ ...d, isAsked: false }];
      show();
      input.focus();
      if (d.edtf !== edtfOfText) put(d.edtf, true);
    }

    // When the field is left: one reading is taken; none, and the text says what was typed, with what the build says of it.
    async function settle() {
      clearTimeout(timer);
      const typed = input.value.trim();
      if (typed === (edtfOfText ?? "")) {
        isTyped = false;
        return;
      }
      if (calendar) {
        put(typed, true);
        return;
      }
      await read();
      if (isSure()) {
        if (input.value.trim() !== typed) return;
        const words = readings[0].edtf === typed ? null : typed;
        input.value = readings[0].edtf;
        if (words) meaning.append(element("p", { class: "hint" }, `Read from “${words}”.`));
        put(readings[0].edtf, true);
      } else if (readings.length === 0) put(typed, true);
    }

    controls.add(["date"], {
      input, problems,
      set(written) {
        const inside = written?.inside?.find((f) => f.name === "edtf");
        path = written?.inside ? ["date", "edtf"] : ["date"];
        edtfOfText = (inside ?? written)?.text ?? null;
        calendar = written?.inside?.find((f) => f.name === "calendar")?.text ?? null;
        if (document.activeElement !== input && !isTyped) input.value = edtfOfText ?? "";
      },
    });

    return {
      box, settle,
      // Whether something stands in the field that is not in the text yet.
      isTyped: () => isTyped && input.value.trim() !== (edtfOfText ?? ""),
      // What the check says of the date that stands in the text.
      told(date) {
        if (calendar) {
          meaning.replaceChildren(...(date ? [shown(date)] : []), element("p", { class: "hint" }, `A date of the ${calendar} calendar, as the text says.`));
          return;
        }
        if (document.activeElement === input && input.value.trim() !== (edtfOfText ?? "")) return;
        readings = date ? [date] : [];
        show();
      },
      use: (edtf) => {
        input.value = edtf;
        put(edtf, true);
      },
    };
  };
})();
