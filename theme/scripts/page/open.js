// timeline.open(id), where there is a panel, writes an event into the URL, and what the URL asks for opens: an event in the panel, or the whole as a story.
// A picture that is pressed opens large. What each takes is loaded when the first is asked for.
(() => {
  const { timeline } = window;
  const { state, load } = timeline;
  const hasPanel = document.getElementById("panel");

  async function ask() {
    if (state.get("story") && document.getElementById("story")) {
      await load("assets/panel.js").then(() => load("assets/story.js")).then(() => timeline.story(), () => {});
      return;
    }
    const id = state.get("event");
    if (!id) return;
    // Without it the event's own page is as good.
    await load("assets/panel.js").catch(() => {
      const link = document.querySelector(`[data-event="${CSS.escape(id)}"], #event-${CSS.escape(id)} .entry-title a`);
      if (link) location.assign(link.getAttribute("href"));
    });
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.picture, a.story-open");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.matches(".story-open")) state.set({ story: "start", event: "" });
    else load("assets/viewer.js").then(() => timeline.look(link), () => location.assign(link.href));
  });
  if (!hasPanel) return;
  timeline.open = (id) => {
    state.set({ event: id });
    return true;
  };
  document.addEventListener("timeline:state", ask);
  document.addEventListener("DOMContentLoaded", ask); // when all scripts of the page have run
})();
