// Light or dark, as a reader chose it here: before anything is painted, or the page would flash.
try {
  const look = localStorage.getItem("timeline-look");
  if (look === "light" || look === "dark") document.documentElement.dataset.look = look;
} catch {
  // Whoever stores nothing has what the system has.
}
