// The legend's colours filter: each becomes a button that asks for its lane or term in the URL, as the bar of filters does. Lines between related
// events are loaded when one is pointed at, or when all are asked for.
function legend(view) {
  const { state, load } = timeline;
  const { facet } = view.legend?.dataset ?? {};

  if (facet && document.querySelector(`#filters [data-facet="${facet}"]`)) {
    const asked = () => state.get(facet).split(/[ ,]/).filter(Boolean);
    const items = [...view.legend.querySelectorAll("[data-term]")];
    for (const item of items) {
      const { term } = item.dataset;
      Object.assign(item, { role: "button", tabIndex: 0 });
      const press = (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        const terms = asked();
        const others = terms.filter((other) => other !== term);
        state.set({ [facet]: (others.length < terms.length ? others : [...terms, term]).join(state.get(facet).includes(" ") ? " " : ",") });
      };
      item.addEventListener("click", press);
      item.addEventListener("keydown", (event) => (event.key === " " || (event.key === "Enter" && !item.href)) && press(event));
    }
    const tell = () => {
      const terms = asked();
      for (const item of items) item.ariaPressed = terms.includes(item.dataset.term);
    };
    document.addEventListener("timeline:state", tell);
    tell();
  }

  const lines = view.legend?.querySelector(".lines");
  if (!lines) return;
  const touches = ["pointerover", "focusin"];
  const start = () => {
    for (const type of touches) view.removeEventListener(type, touch);
    lines.removeEventListener("click", start);
    load("assets/relations.js").catch(() => {});
  };
  const touch = ({ target }) => target.closest(".view-stage .mark") && start();
  for (const type of touches) view.addEventListener(type, touch);
  lines.addEventListener("click", start);
  lines.addEventListener("click", () => { lines.ariaPressed = lines.ariaPressed !== "true"; });
  if (view.stage.querySelector(".mark:is(:hover, :focus)")) start(); // the one that brought the hands
}
