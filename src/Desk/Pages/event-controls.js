// The controls of a form, each for one field of the event's text: they show what stands there and say what is typed into them.
(() => {
  const { element } = timeline;

  // Quotes and sentences say these themselves, with what to do about it.
  const shown = ["TL501", "TL502", "TL503", "TL507", "TL512"];

  // controls(change): change(path, value, isDone) is called while something is typed and, with isDone, when it is left.
  timeline.controls = (change) => {
    const all = new Map(); // "citations/0/quote" → { path, input, set, problems }

    function add(path, control) {
      all.set(path.join("/"), { path, ...control });
      return control;
    }

    function field(path, label, { hint, className } = {}) {
      const id = `field-${path.join("-")}`;
      const problems = element("ul", { class: "field-problems", id: `${id}-problems` });
      const told = hint ? element("p", { class: "hint", id: `${id}-hint` }, hint) : null;
      const box = element("div", { class: `field ${className ?? ""}` }, element("label", { for: id }, label));
      return { id, box, problems, told, described: hint ? `${id}-hint ${id}-problems` : `${id}-problems` };
    }

    const has = (input) => document.activeElement === input;

    // What an event has by its folder's defaults while its own text says nothing.
    function inherited() {
      const line = element("p", { class: "hint" });
      return { line, given: (says) => { line.textContent = says ? `${says}, by the folder’s _directory.yml` : ""; } };
    }

    return {
      all, add,

      // A text on one line or, with isLong, on several; a block ends with its last line's end, as a person writes it. What is required stays
      // as an empty field when it is emptied; what is one line in the text (isOneLine) wraps here.
      text(path, label, { hint, className, isLong, isBlock, isOneLine, required, list, after } = {}) {
        const { id, box, problems, told, described } = field(path, label, { hint, className });
        let ending = isBlock ? "\n" : "";
        const value = () => (input.value.trim() === "" ? (required ? "" : null) : (isOneLine ? input.value.replace(/\s*\n\s*/g, " ") : input.value).trimEnd() + ending);
        const input = element(isLong || isOneLine ? "textarea" : "input", {
          id, "aria-describedby": described, autocomplete: "off", list, type: isLong || isOneLine ? null : "text",
          rows: isLong ? 3 : isOneLine ? 1 : null, spellcheck: isLong || isOneLine ? "true" : null,
          keydown: isOneLine ? (event) => { if (event.key === "Enter") event.preventDefault(); } : null,
          input: () => { if (input.value.trim() !== "") change(path, value(), false); },
          change: () => change(path, value(), true),
        });
        box.append(input, ...[told, problems, ...(after ?? [])].filter(Boolean));
        add(path, {
          input, problems,
          set(written) {
            const text = written?.text ?? "";
            ending = written ? /\n*$/.exec(text)[0] : isBlock ? "\n" : "";
            if (!has(input)) input.value = text.replace(/\n+$/, "");
          },
        });
        return { box, input };
      },

      choice(path, label, options, { hint } = {}) {
        const { id, box, problems, told, described } = field(path, label, { hint });
        const input = element("select", { id, "aria-describedby": described, change: () => change(path, input.value || null, true) },
          options.map(([value, title]) => element("option", { value }, title)));
        const { line, given } = inherited();
        box.append(input, ...[told, line, problems].filter(Boolean));
        add(path, {
          input, problems, given,
          set(written) {
            const value = written?.text ?? "";
            if (![...input.options].some((option) => option.value === value)) input.append(element("option", { value }, value));
            if (!has(input)) input.value = value;
          },
        });
        return { box, input };
      },

      terms(path, label, options) {
        const combobox = timeline.combobox({ label, options, change: (values) => change(path, values.length > 0 ? values : null, true) });
        const problems = element("ul", { class: "field-problems", id: `field-${path.join("-")}-problems` });
        combobox.input.setAttribute("aria-describedby", problems.id);
        const { line, given } = inherited();
        combobox.element.append(line, problems);
        add(path, { input: combobox.input, problems, given, set: (written) => combobox.set(written?.items ?? (written?.text ? [written.text] : [])) });
        return { box: combobox.element };
      },

      // What the passage carries: a check box for each kind of statement; other words that stand there stay.
      checks(path, label, options) {
        const problems = element("ul", { class: "field-problems", id: `field-${path.join("-")}-problems` });
        let others = [];
        const boxes = options.map(([value, title]) => {
          const box = element("input", { type: "checkbox", value, change: () => tell() });
          return { box, row: element("label", { class: "check" }, box, title) };
        });
        const tell = () => {
          const values = [...boxes.filter(({ box }) => box.checked).map(({ box }) => box.value), ...others];
          change(path, values.length > 0 ? values : null, true);
        };
        const group = element("fieldset", { class: "checks", "aria-describedby": problems.id },
          element("legend", {}, label), element("div", {}, boxes.map(({ row }) => row)), problems);
        add(path, {
          input: boxes[0].box, problems,
          set(written) {
            const values = written?.items ?? (written?.text ? [written.text] : []);
            others = values.filter((value) => !options.some(([known]) => known === value));
            for (const { box } of boxes) box.checked = values.includes(box.value);
          },
        });
        return { box: group };
      },

      // The control that a field belongs to: the nearest on its way.
      nearest(path) {
        for (let length = path.length; length > 0; length--) {
          const found = all.get(path.slice(0, length).join("/"));
          if (found) return found;
        }
        return null;
      },

      // Messages at their controls; those that have none are given back.
      tell(diagnostics) {
        const left = [];
        const said = new Map([...all.values()].map((control) => [control, []]));
        for (const found of diagnostics) {
          const control = found.field ? this.nearest(found.field) : null;
          if (control) said.get(control).push(found);
          else left.push(found);
        }
        for (const [{ problems, input }, messages] of said) {
          problems.replaceChildren(...messages.filter((m) => !shown.includes(m.code)).map((m) => element("li", { class: m.severity === "error" ? "bad" : "" }, m.message)));
          input.setAttribute("aria-invalid", String(messages.some((m) => m.severity === "error")));
        }
        return left;
      },
    };
  };
})();
