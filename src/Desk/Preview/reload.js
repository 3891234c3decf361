// Added to previewed pages only: reload on change, problems of the content on top of the page.
(function () {
  "use strict";

  var overlay;
  var editLink;
  var edit = document.currentScript.dataset.edit; // only where a desk runs beside the preview

  function show(problems) {
    if (overlay) overlay.remove();
    overlay = null;
    makeRoom();
    if (!problems.length) return;
    overlay = document.createElement("div");
    overlay.id = "timeline-problems";
    var root = overlay.attachShadow({ mode: "open" });
    var sheet = new CSSStyleSheet(); // a style element would be against the page's own policy
    sheet.replaceSync(
      ":host { position: fixed; inset: auto 0 0 0; z-index: 2147483647; font: 14px/1.5 ui-monospace, monospace }" +
      "section { max-height: 45vh; overflow: auto; background: #1d1b1a; color: #f5f1ec; border-top: 4px solid #e5484d; padding: 12px 16px }" +
      "header { display: flex; justify-content: space-between; align-items: center; font-weight: 600 }" +
      "button { font: inherit; color: inherit; background: none; border: 1px solid; padding: 2px 10px; cursor: pointer }" +
      "ul { list-style: none; margin: 8px 0 0; padding: 0 } li { padding: 6px 0; border-top: 1px solid #3b3735; overflow-wrap: anywhere }" +
      ".place { color: #9ecbff } .error { color: #ff9592 } .warning { color: #ffca16 }");
    root.adoptedStyleSheets = [sheet];
    var section = document.createElement("section");
    section.setAttribute("role", "alert");
    var header = document.createElement("header");
    var title = document.createElement("span");
    var errors = problems.filter(function (p) { return p.severity === "error"; }).length;
    title.textContent = errors + (errors === 1 ? " error" : " errors") + ", " + (problems.length - errors) + " other";
    var close = document.createElement("button");
    close.textContent = "Hide";
    close.addEventListener("click", function () { overlay.remove(); overlay = null; makeRoom(); });
    header.append(title, close);
    var list = document.createElement("ul");
    problems.forEach(function (p) {
      var item = document.createElement("li");
      var place = document.createElement("span");
      place.className = "place";
      place.textContent = p.place + ": ";
      var word = document.createElement("span");
      word.className = p.severity;
      word.textContent = p.severity + " " + p.code + ": ";
      item.append(place, word, p.message);
      list.append(item);
    });
    section.append(header, list);
    root.append(section);
    document.body.append(overlay);
    makeRoom();
  }

  // The link stands above the problems, however many there are.
  function makeRoom() {
    if (editLink) editLink.style.insetBlockEnd = (overlay ? overlay.getBoundingClientRect().height : 0) + 12 + "px";
  }

  function offerEdit(address) {
    var host = document.createElement("div");
    host.id = "timeline-edit";
    var root = host.attachShadow({ mode: "open" });
    var sheet = new CSSStyleSheet();
    sheet.replaceSync(
      ":host { position: fixed; inset-block-end: 12px; inset-inline-end: 12px; z-index: 2147483646; font: 600 15px/1.5 system-ui, sans-serif }" +
      "a { display: block; min-height: 24px; padding: 6px 16px; color: #f5f1ec; background: #1d1b1a; border: 1px solid #f5f1ec; border-radius: 2px; text-decoration: none }" +
      "a:hover { text-decoration: underline } a:focus-visible { outline: 3px solid #f5f1ec; outline-offset: 2px; box-shadow: 0 0 0 8px #1d1b1a }" +
      "@media print { :host { display: none } }");
    root.adoptedStyleSheets = [sheet];
    var link = document.createElement("a");
    link.href = address;
    link.lang = "en";
    link.dir = "ltr";
    link.textContent = "Edit this event";
    root.append(link);
    document.body.append(host);
    editLink = host;
  }

  function ask() {
    fetch("/_timeline/problems").then(function (r) { return r.json(); }).then(show, function () {});
  }

  new EventSource("/_timeline/changes").onmessage = function () { location.reload(); };
  if (edit) offerEdit(edit);
  ask();
})();
