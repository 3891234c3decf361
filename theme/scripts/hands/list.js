// A cluster lists its events beside itself; where they can be told apart, the window can go to them.
function listOf(view, link) {
  const { least, escape, nameOf } = tools;
  const { many } = view.drawn[link.dataset.key];
  const [first, last] = [many.reduce((one, other) => min(one, other.first), Infinity), many.reduce((one, other) => max(one, other.last), -Infinity)];
  const air = (last - first) * 0.2;
  const list = document.createElement("div");
  list.className = "popover view-list";
  list.popover = "auto";
  const helps = last - first > least && last - first + 2 * air < view.length * 0.8;
  list.innerHTML = (helps ? `<button type="button">${escape(view.dataset.zoomTo)}</button>` : "") + `<ul aria-label="${escape(nameOf({ many }))}"></ul>`;
  // A cluster may have thousands: a hundred of them, and more where a reader comes to their end.
  let listed = 0;
  const more = () => {
    if (listed >= many.length || list.scrollTop + 2 * list.clientHeight < list.scrollHeight) return;
    const items = many.slice(listed, (listed += 100)).map(({ url, id, title, phrase }) => `<li><a href="${escape(url)}" data-event="${escape(id)}">${escape(title)}</a> <span class="mark-when">${escape(phrase)}</span></li>`);
    list.lastElementChild.insertAdjacentHTML("beforeend", items.join(""));
  };
  more();
  list.addEventListener("scroll", more);
  view.stage.append(list);
  list.showPopover();
  // Below its mark where there is room, else above it, and inside the window.
  const mark = link.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const below = clientHeight - mark.bottom > min(list.offsetHeight + 16, clientHeight / 2);
  list.style.maxHeight = max((below ? clientHeight - mark.bottom : mark.top) - 16, 120) + "px";
  list.style.left = max(8, min((mark.left + mark.right - list.offsetWidth) / 2, clientWidth - list.offsetWidth - 8)) + "px";
  list.style.top = (below ? mark.bottom + 6 : max(8, mark.top - list.offsetHeight - 6)) + "px";
  list.querySelector("a").focus({ preventScroll: true });
  list.querySelector("button")?.addEventListener("click", () => {
    list.remove();
    view.pushes = true;
    view.glide(first - air, last + air, true);
    view.hold(view.links[0], true);
  });
  list.addEventListener("toggle", ({ newState }) => {
    if (newState === "closed") list.remove();
  });
  // It stands by its mark: where the page is scrolled, it goes. What was scrolled before is told only now.
  const top = scrollY;
  const scrolled = () => {
    if (list.isConnected && abs(scrollY - top) < 4) return;
    list.remove();
    removeEventListener("scroll", scrolled);
  };
  addEventListener("scroll", scrolled);
}
