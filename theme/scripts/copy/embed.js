// Completes the code to copy: this site's address where the build did not know it, and the filters of the moment.
(() => {
  const box = document.querySelector(".embed-box");
  if (!box) return;
  const { base, path } = box.dataset;
  const root = base.includes("…") ? new URL(document.documentElement.dataset.root, location).href : base;
  const choice = box.querySelector(".embed-choice input");
  const codes = [...box.querySelectorAll("textarea")];

  const fill = () => {
    const query = new URLSearchParams(location.search);
    query.delete("event");
    query.delete("story");
    if (choice?.checked) query.set("story", "start");
    const search = query.size ? "?" + query.toString().replaceAll("%2C", ",").replaceAll("&", "&amp;") : "";
    for (const code of codes) code.value = code.defaultValue.replaceAll(base, root).replace(path + '"', path + search + '"');
    box.querySelector("[href]").search = search.replaceAll("&amp;", "&");
  };
  box.querySelector(".embed-address")?.remove();
  box.addEventListener("toggle", fill);
  document.addEventListener("timeline:state", fill);
  choice?.addEventListener("change", fill);
  if (choice) choice.closest("p").hidden = false;
  fill();
})();
