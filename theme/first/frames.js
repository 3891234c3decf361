// The home page is laid out in three steps: its head, the drawing, what is seen of the list. All at once would keep a phone busy for four times as long as
// anything may take. Each part has its place from the start, so that nothing moves; where no script runs, all come at once.
(() => {
  const root = document.documentElement;
  const steps = ["drawing list", "list", ""];
  const step = () => {
    root.dataset.awaits = steps.shift();
    root.getBoundingClientRect();
    if (steps[0] !== undefined) setTimeout(step);
  };
  root.dataset.awaits = steps[0];
  // Then all of the page is there; its styles may be still to come.
  document.addEventListener("readystatechange", () => {
    const styles = document.querySelector("link[rel=stylesheet]");
    if (!styles || styles.sheet) setTimeout(step);
    else styles.addEventListener("load", () => setTimeout(step));
  }, { once: true });
})();
