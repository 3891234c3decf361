// timeline.open(id) writes an event into the URL, and what the URL asks for opens in the panel. What that takes is loaded when the first is asked for.
(() => {
  const timeline = (window.timeline ??= {});
  const { state, load } = timeline;

  async function ask() {
    const id = state.get("event");
    if (!id) return;
    // Without it the event's own page is as good.
    await load("assets/panel.js").catch(() => {
      const link = document.querySelector(`[data-event="${CSS.escape(id)}"], #event-${CSS.escape(id)} .entry-title a`);
      if (link) location.assign(link.getAttribute("href"));
    });
  }

  timeline.open = (id) => {
    state.set({ event: id });
    return true;
  };
  document.addEventListener("timeline:state", ask);
  ask();
})();
