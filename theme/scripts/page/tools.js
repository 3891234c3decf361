// The page as a whole: light or dark, its address passed on, the drawing on the full screen. What a browser cannot do is not offered.
(() => {
  const root = document.documentElement;
  const look = document.getElementById("look");
  const tool = (name) => document.querySelector(`[data-tool="${name}"]`);

  // theme/first/look.js has put the reader's choice in force before anything was painted.
  if (look) {
    look.value = root.dataset.look ?? "";
    look.addEventListener("change", () => {
      choose(look.value);
      try {
        if (look.value) localStorage.setItem("timeline-look", look.value);
        else localStorage.removeItem("timeline-look");
      } catch {
        // Whoever stores nothing chooses for this page.
      }
    });
    addEventListener("storage", ({ key, newValue }) => key === "timeline-look" && choose((look.value = newValue ?? "")));
    look.parentElement.classList.add("is-ready");
  }

  function choose(value) {
    if (value) root.dataset.look = value;
    else delete root.dataset.look;
  }

  // Something else than a button's own words, for as long as they take to read.
  function answer(button, text) {
    const words = button.querySelector("span");
    const own = words.textContent;
    words.textContent = text;
    button.dataset.answers = "";
    setTimeout(() => {
      words.textContent = own;
      delete button.dataset.answers;
    }, 2500);
  }

  // What is read stays where it is when the drawing above it changes its height; browsers do not always see to that.
  const [view, list] = [document.querySelector("timeline-view"), document.getElementById("list")];
  if (view && list) {
    const topOf = () => list.getBoundingClientRect().top;
    let top; // not asked for before the page is laid out
    addEventListener("scroll", () => { top = topOf(); }, { passive: true });
    new ResizeObserver(() => {
      const moved = topOf() - (top ?? topOf());
      if (moved && top < innerHeight / 4) scrollBy({ top: moved, behavior: "instant" });
      top = topOf();
    }).observe(view);
  }

  const link = tool("link");
  link?.addEventListener("click", async () => {
    if ("answers" in link.dataset) return;
    try {
      await navigator.clipboard.writeText(location.href);
    } catch {
      const field = document.createElement("textarea");
      field.value = location.href;
      link.after(field);
      field.select();
      const copied = document.execCommand("copy");
      field.remove();
      link.focus();
      if (!copied) return;
    }
    answer(link, link.dataset.done);
  });

  const share = tool("share");
  if (share && navigator.share) {
    share.hidden = false;
    share.addEventListener("click", () => navigator.share({ title: document.title, url: location.href }).catch(() => {}));
  }

  const screen = tool("screen");
  const place = document.querySelector(".findable");
  const fills = screen && place.querySelector("timeline-view") && document.fullscreenEnabled;
  if (screen) screen.hidden = !fills; // it has its place from the start, because most can
  if (fills) {
    const words = screen.querySelector("span");
    const own = words.textContent;
    screen.addEventListener("click", () => (document.fullscreenElement ? document.exitFullscreen() : place.requestFullscreen()));
    // The list is not on the full screen: what leads to it leads out.
    place.addEventListener("click", (event) => document.fullscreenElement && event.target.closest("[data-act=list], a[href='#list']") && document.exitFullscreen());
    document.addEventListener("fullscreenchange", () => { words.textContent = document.fullscreenElement ? screen.dataset.leave : own; });
  }
})();
