// What is wrong, by file, each with the way to where it is mended; and what is weak.
(() => {
  const { element, get } = timeline;
  const counted = (n, one, many) => `${n.toLocaleString("en")} ${n === 1 ? one : many}`;
  const linked = (href, ...inside) => (href ? element("a", { href }, ...inside) : element("div", {}, ...inside));

  function problem(p) {
    return element("li", {}, linked(p.href,
      element("span", { class: p.severity === "error" ? "severity bad" : "severity" }, p.severity), " ",
      element("span", { class: "what" }, p.message), " ",
      element("span", { class: "where" }, [p.line > 0 && `line ${p.line}`, p.code].filter(Boolean).join(" · "))));
  }

  function file(f) {
    const left = f.count - f.problems.length;
    return element("section", { class: "file" },
      element("h3", {}, f.path),
      element("ul", { class: "list" }, f.problems.map(problem)),
      left > 0 && element("p", { class: "hint" }, `and ${left.toLocaleString("en")} more in this file; mend these first`));
  }

  function todo(t) {
    const left = t.count - t.items.length;
    return element("details", { class: "todo", "data-what": t.what, open: Boolean(document.querySelector(`#todo [open][data-what="${CSS.escape(t.what)}"]`)) },
      element("summary", {}, t.what, " ", element("span", { class: "count" }, t.count.toLocaleString("en"))),
      element("ul", { class: "list" }, t.items.map((item) => element("li", {}, linked(item.href,
        element("span", { class: "what" }, item.title), item.text && element("span", { class: "where" }, " — ", item.text))))),
      left > 0 && element("p", { class: "hint" }, `and ${left.toLocaleString("en")} more`));
  }

  timeline.follow(() => get("problems").then((all) => {
    document.getElementById("summary").textContent =
      all.errors > 0 ? `${counted(all.errors, "error keeps", "errors keep")} the site from being built${all.warnings > 0 ? `, and there ${all.warnings === 1 ? "is" : "are"} ${counted(all.warnings, "warning", "warnings")}` : ""}.`
      : all.warnings > 0 ? `The site can be built. There ${all.warnings === 1 ? "is" : "are"} ${counted(all.warnings, "warning", "warnings")}.`
      : "The site can be built, and nothing is wrong.";
    document.getElementById("files").replaceChildren(...(all.files.length > 0 ? all.files.map(file) : [element("p", { class: "hint" }, "Nothing.")]));
    document.getElementById("todo").replaceChildren(...(all.toDo.length > 0 ? all.toDo.map(todo) : [element("p", { class: "hint" }, "Nothing.")]));
  }).catch((fault) => { document.getElementById("summary").textContent = fault.message; }));
})();
