// A film on another site plays in place once the reader asks for it. Until then nothing is requested from there.
for (const button of document.querySelectorAll("[data-player]")) {
  button.hidden = false;
  button.addEventListener("click", () => {
    const frame = document.createElement("iframe");
    frame.title = button.dataset.title;
    // The player may run its scripts as its own origin, and no more: it cannot lead this page away.
    frame.sandbox = "allow-scripts allow-same-origin allow-presentation";
    frame.allow = "fullscreen; picture-in-picture; encrypted-media";
    frame.referrerPolicy = "strict-origin-when-cross-origin"; // YouTube plays nothing for who does not say where from
    frame.src = button.dataset.player;
    button.parentElement.querySelector(".medium-link").replaceWith(frame);
    button.remove();
    frame.focus();
  });
}
