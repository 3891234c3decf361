// Pictures large: timeline.look(link) opens the one that a link shows. Arrows and swipes lead through those beside it; a press shows it in its full size.
const { documentElement: root, dir } = document;
const timeline = (window.timeline ??= {});
const dialog = document.getElementById("viewer");
const room = dialog.querySelector(".viewer-room");
const status = dialog.querySelector("[role=status]");
const full = dialog.querySelector("[data-full]");
const steps = dialog.querySelectorAll("[data-step]");
let links = [];
let at = 0;
let start;

function make(link) {
  const shown = link.querySelector("img");
  const image = new Image();
  image.alt = shown.alt;
  image.sizes = "100vw";
  image.srcset = link.querySelector("source")?.srcset ?? shown.srcset;
  image.src = link.href;
  const [width, height] = ["width", "height"].map((name) => shown.getAttribute(name));
  if (width) Object.assign(image, { width, height });
  return image;
}

function show(to) {
  at = to;
  enlarge(false);
  const link = links[at];
  room.replaceChildren(make(link));
  for (const name of ["caption", "credit"]) {
    const line = dialog.querySelector("." + name);
    line.textContent = link.dataset[name] ?? "";
    line.hidden = !line.textContent;
  }
  status.textContent = links[1] ? status.dataset.of.replace("{n}", at + 1).replace("{count}", links.length) : "";
  for (const button of steps) {
    button.hidden = !links[1];
    button.ariaDisabled = !links[at + +button.dataset.step];
    if (button.ariaDisabled !== "true") make(links[at + +button.dataset.step]); // so that the next is there when it is asked for
  }
}

function step(by) {
  if (links[at + by]) show(at + by);
}

// In its own pixels, the place that was pressed in the middle.
function enlarge(is, x = 0.5, y = 0.5) {
  full.ariaPressed = is;
  dialog.classList.toggle("is-full", is);
  const image = room.firstElementChild;
  if (!is || !image) return;
  image.removeAttribute("srcset");
  const center = () => room.scrollTo(x * room.scrollWidth - room.clientWidth / 2, y * room.scrollHeight - room.clientHeight / 2);
  image.decode().then(center, center);
}
const isFull = () => dialog.classList.contains("is-full");

timeline.look = (link) => {
  const own = link.closest(".panel, .story");
  links = [...(own ?? document).querySelectorAll("a.picture")].filter((other) => own === other.closest(".panel, .story") && other.checkVisibility());
  dialog.showModal();
  show(links.indexOf(link));
  room.focus();
};

for (const button of steps) button.addEventListener("click", () => step(+button.dataset.step));
full.addEventListener("click", () => enlarge(!isFull()));
dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
dialog.addEventListener("close", () => {
  room.replaceChildren();
  links[at].focus();
});
room.addEventListener("click", ({ target, offsetX, offsetY }) => {
  if (target === room) dialog.close();
  else enlarge(!isFull(), offsetX / target.clientWidth, offsetY / target.clientHeight);
});
room.addEventListener("pointerdown", (event) => (start = event.pointerType === "touch" && event.isPrimary && !isFull() && event));
room.addEventListener("pointerup", ({ clientX, clientY }) => {
  const [over, down] = start ? [clientX - start.clientX, clientY - start.clientY] : [0, 0];
  start = null;
  if (Math.abs(over) > 50 && Math.abs(over) > 2 * Math.abs(down)) step(over < 0 === (root.dir !== "rtl") ? 1 : -1);
});
// The page's own keys rest meanwhile.
dialog.addEventListener("keydown", (event) => {
  event.stopPropagation();
  const onward = dir === "rtl" ? -1 : 1;
  const by = { ArrowRight: onward, ArrowLeft: -onward, PageDown: 1, PageUp: -1 }[event.key];
  if (event.ctrlKey || event.metaKey || event.altKey || isFull()) return;
  if (by) step(by);
  else if (event.key === "Home") show(0);
  else if (event.key === "End") show(links.length - 1);
  else return;
  event.preventDefault();
});
