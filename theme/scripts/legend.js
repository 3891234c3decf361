// The legend's colours filter: each becomes a button that asks for its lane or term in the URL, as the bar of filters does. Lines between related
// events are loaded when one is pointed at, or when all are asked for.
(() => {
  const { state, load } = window.timeline;
  const legend = document.querySelector(".colours");
  const view = document.querySelector("timeline-view");
  const { facet } = legend.dataset;

  if (facet && document.querySelector(`#filters [data-facet="${facet}"]`)) {
    const asked = () => state.get(facet).split(/[ ,]/).filter(Boolean);
    const buttons = [...legend.querySelectorAll("[data-term]")].map((item) => {
      const button = document.createElement("button");
      const { term } = item.dataset;
      Object.assign(button, { type: "button", title: item.title });
      button.dataset.term = term;
      button.append(...item.childNodes);
      button.addEventListener("click", () => {
        const terms = asked();
        const others = terms.filter((other) => other !== term);
        state.set({ [facet]: (others.length < terms.length ? others : [...terms, term]).join(state.get(facet).includes(" ") ? " " : ",") });
      });
      item.replaceWith(button);
      return button;
    });
    const tell = () => {
      const terms = asked();
      for (const button of buttons) button.setAttribute("aria-pressed", String(terms.includes(button.dataset.term)));
    };
    document.addEventListener("timeline:state", tell);
    tell();
  }

  const lines = legend.querySelector(".lines");
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
  lines.addEventListener("click", () => lines.setAttribute("aria-pressed", String(lines.ariaPressed !== "true")));
  lines.classList.add("is-ready");
})();
