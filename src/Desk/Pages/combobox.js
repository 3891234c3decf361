// Several terms of a facet: chosen ones as buttons that take them away, and a text field that completes from the terms in use.
// The keys are those of the ARIA pattern for an editable combobox with a list.
(() => {
  const { element } = timeline;
  const most = 12; // offered at once
  let made = 0;

  // combobox({ label, options: [{ value, title, events }], change }): change(values) after each choice.
  timeline.combobox = ({ label, options, change }) => {
    const id = `terms-${++made}`;
    let values = [];
    let offered = [];
    let active = -1;
    const chosen = element("ul", { class: "chosen", "aria-label": `${label}: chosen` });
    const list = element("ul", { class: "offers", role: "listbox", id: `${id}-list`, "aria-label": label, hidden: true });
    const input = element("input", {
      id, type: "text", role: "combobox", autocomplete: "off", "aria-expanded": "false", "aria-controls": `${id}-list`, "aria-autocomplete": "list",
      placeholder: "Add …",
      input: () => offer(),
      keydown: (event) => key(event),
      blur: () => close(),
      click: () => offer(),
    });
    const box = element("div", { class: "terms" },
      element("label", { for: id }, label), element("div", { class: "terms-box" }, chosen, element("div", { class: "terms-input" }, input, list)));

    const folded = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase();
    const titleOf = (value) => options.find((option) => option.value === value)?.title ?? value;

    function offer() {
      const typed = folded(input.value.trim());
      const free = options.filter((option) => !values.includes(option.value));
      const begins = (option) => folded(option.title).startsWith(typed) || folded(option.value).startsWith(typed);
      const holds = (option) => !begins(option) && (folded(option.title).includes(typed) || folded(option.value).includes(typed));
      offered = [...free.filter(begins), ...free.filter(holds)].slice(0, most);
      const isKnown = options.some((option) => folded(option.title) === typed || folded(option.value) === typed);
      if (typed && !isKnown) offered.push({ value: input.value.trim(), title: input.value.trim(), isNew: true });
      active = -1;
      list.replaceChildren(...offered.map((option, i) => element("li", {
        role: "option", id: `${id}-${i}`, "aria-selected": "false",
        mousedown: (event) => { event.preventDefault(); choose(option.value); },
      }, option.isNew ? `Add “${option.title}”` : option.title,
        option.events > 0 && element("span", { class: "hint" }, ` ${option.events}`))));
      list.hidden = offered.length === 0;
      input.setAttribute("aria-expanded", String(!list.hidden));
      input.removeAttribute("aria-activedescendant");
    }

    function close() {
      list.hidden = true;
      active = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }

    function point(at) {
      list.children[active]?.setAttribute("aria-selected", "false");
      active = (at + offered.length) % offered.length;
      list.children[active].setAttribute("aria-selected", "true");
      list.children[active].scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-activedescendant", `${id}-${active}`);
    }

    function key(event) {
      const isOpen = !list.hidden;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        if (!isOpen) offer();
        if (offered.length > 0) point(event.key === "ArrowDown" ? active + 1 : active < 0 ? offered.length - 1 : active - 1);
      } else if (event.key === "Enter") {
        event.preventDefault();
        const typed = folded(input.value.trim());
        const same = offered.find((option) => !option.isNew && (folded(option.title) === typed || folded(option.value) === typed));
        if (isOpen && active >= 0) choose(offered[active].value);
        else if (typed) choose(same?.value ?? input.value.trim());
      } else if (event.key === "Escape" && isOpen) {
        event.stopPropagation();
        close();
      }
    }

    function choose(value) {
      input.value = "";
      close();
      if (!values.includes(value)) {
        show([...values, value]);
        change(values);
      }
    }

    function remove(value) {
      const at = values.indexOf(value);
      show(values.filter((other) => other !== value));
      change(values);
      (chosen.querySelectorAll("button")[at] ?? input).focus();
    }

    function show(next) {
      values = next;
      chosen.hidden = values.length === 0;
      chosen.replaceChildren(...values.map((value) => element("li", {},
        element("button", { type: "button", class: "term", "aria-label": `Remove ${titleOf(value)}`, click: () => remove(value) },
          titleOf(value), element("span", { "aria-hidden": "true" }, "×")))));
    }

    show([]);
    return {
      element: box, input,
      set(next) { if (next.join("\n") !== values.join("\n")) show([...next]); },
    };
  };
})();
