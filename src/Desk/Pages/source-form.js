// The record of a new source, filled with what its document says of itself; every guess is marked as one,
// and nothing is written before it is saved.
(() => {
  const { element, post } = timeline;

  const labels = {
    title: "Title", type: "Kind", author: "Authors", container_title: "Appeared in", issued: "Date",
    language: "Language", url: "Address", note: "Note",
  };
  const hints = {
    author: "One on each line.",
    container_title: "The newspaper, journal, book or site.",
    issued: "As EDTF: 1987-05-03, 1987-05, 1987~.",
    language: "Such as en, de, ar.",
  };
  const wide = ["title", "note", "url"];

  function control(name, values, types) {
    const attributes = { id: "field-" + name, name, autocomplete: "off", required: name === "title" };
    if (name === "type") {
      return element("select", attributes, types.map((type) =>
        element("option", { value: type, selected: type === values[0] }, type.replaceAll("-", " "))));
    }
    if (name === "author" || name === "note" || name === "title") {
      const area = element("textarea", { ...attributes, rows: name === "title" ? 1 : Math.max(1, values.length) });
      area.value = values.join("\n");
      return area;
    }
    const input = element("input", { ...attributes, inputmode: name === "url" && "url", type: "text", spellcheck: "false", dir: "auto" });
    input.value = values[0] ?? "";
    return input;
  }

  function field(name, given, types) {
    const made = control(name, given?.values ?? [], types);
    const guess = element("p", { class: "guess", id: "guess-" + name });
    made.setAttribute("aria-describedby", guess.id);
    const told = () => {
      const isGuess = Boolean(given?.guess) && made.value === made.defaultValue;
      made.classList.toggle("guessed", isGuess);
      guess.replaceChildren(...isGuess ? [element("b", {}, "Guess"), ` from ${given.guess}`] : [hints[name] ?? ""]);
    };
    if (made.tagName === "SELECT") {
      const first = made.value;
      made.addEventListener("change", () => {
        made.classList.toggle("guessed", Boolean(given?.guess) && made.value === first);
        guess.replaceChildren(...given?.guess && made.value === first ? [element("b", {}, "Guess"), ` from ${given.guess}`] : []);
      });
      made.dispatchEvent(new Event("change"));
    } else {
      made.defaultValue = made.value;
      made.addEventListener("input", told);
      told();
    }
    return element("div", { class: "field" + (wide.includes(name) ? " wide" : "") },
      element("label", { for: made.id }, labels[name]), made, guess);
  }

  function answer(value, title, ...consequence) {
    return element("label", {}, element("input", { type: "radio", name: "may", value, required: true }),
      element("span", {}, element("strong", {}, title), ...consequence));
  }

  function question(form) {
    const code = (path) => element("code", {}, path);
    return element("fieldset", { class: "may wide", id: "field-mayPublish" },
      element("legend", {}, "May this text lie in the repository?"),
      answer("no", "No, or I am not sure",
        "The text lies in ", code(form.privatePath), ", which Git leaves out. The repository holds the record, the quotes, ",
        "and a fingerprint by which others check them; the site shows quotes only."),
      answer("yes", "Yes: it is mine, it is free, or I have leave",
        "The text lies in ", code(form.openPath), ", goes into the repository with your next commit, and the site may show all of it."));
  }

  function values(form, name) {
    const text = form.elements[name].value;
    return (name === "author" ? text.split("\n") : [text.replace(/\s*\n\s*/g, " ")]).map((value) => value.trim()).filter(Boolean);
  }

  function written(panel, saved, closed) {
    panel.replaceChildren(
      element("h1", { id: "record-title", tabindex: "-1" }, "Recorded"),
      element("p", {}, saved.isPrivate ? "The text stays on this machine. Commit the rest." : "Commit these files to keep them."),
      element("ul", { class: "written" }, saved.files.map((file) =>
        element("li", {}, element("code", {}, file.path), element("span", {}, file.what)))),
      element("div", { class: "actions" },
        element("a", { class: "button main", href: "reader?source=" + encodeURIComponent(saved.id) }, "Read it and select words"),
        element("button", { type: "button", click: closed }, "Back to the sources")));
    panel.querySelector("h1").focus();
  }

  timeline.sourceForm = (panel, form, { saved, closed }) => {
    const given = Object.fromEntries(form.fields.map((one) => [one.name, one]));
    const problem = element("p", { class: "bad wide", role: "alert", hidden: true });
    const hasGuesses = form.fields.some((one) => one.guess);
    const id = element("input", {
      id: "field-id", name: "id", type: "text", required: true, spellcheck: "false", autocomplete: "off", "aria-describedby": "guess-id",
    });
    id.value = form.id;
    const fields = element("form", { novalidate: true },
      field("title", given.title, form.types),
      field("author", given.author, form.types),
      field("container_title", given.container_title, form.types),
      field("issued", given.issued, form.types),
      field("language", given.language, form.types),
      field("type", given.type, form.types),
      element("div", { class: "field" }, element("label", { for: "field-id" }, "Id"), id,
        element("p", { class: "guess", id: "guess-id" }, "What events cite it by, and the name of its files.")),
      field("url", given.url, form.types),
      field("note", given.note, form.types),
      form.remark && element("p", { class: "hint wide" }, form.remark),
      question(form),
      hasGuesses && element("label", { class: "check wide" }, element("input", { type: "checkbox", name: "checked" }),
        element("span", {}, "I have checked what is guessed. ",
          element("span", { class: "hint" }, "Else the record says of each guess left here that it is one."))),
      problem,
      element("div", { class: "actions wide" },
        element("button", { class: "main" }, "Record this source"),
        element("button", { type: "button", class: "quiet", click: closed }, "Do not record it")));

    fields.addEventListener("submit", async (event) => {
      event.preventDefault();
      for (const wrong of fields.querySelectorAll("[aria-invalid]")) wrong.removeAttribute("aria-invalid");
      problem.hidden = true;
      const may = fields.elements.may.value;
      try {
        const result = await post("intake/save", {
          token: form.token,
          id: id.value.trim(),
          fields: Object.fromEntries(Object.keys(labels).map((name) => [name, values(fields, name)])),
          isChecked: fields.elements.checked?.checked ?? true,
          mayPublish: may === "" ? null : may === "yes",
        });
        await saved(result);
        written(panel, result, closed);
      } catch (fault) {
        problem.textContent = fault.message;
        problem.hidden = false;
        const place = document.getElementById("field-" + fault.answer?.fields?.[0]?.name);
        if (place) {
          place.setAttribute("aria-invalid", "true");
          (place.matches("fieldset") ? place.querySelector("input") : place).focus();
        }
      }
    });

    panel.replaceChildren(
      element("h1", { id: "record-title" }, "A new source"),
      element("p", { class: "from" }, `Read from ${form.from}: about ${form.words.toLocaleString("en")} words. Nothing is written yet.`),
      element("blockquote", { dir: "auto" }, form.beginning),
      fields);
  };
})();
