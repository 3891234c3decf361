// What stands below a button's own line is copied: a form to cite in, or code.
for (const button of document.querySelectorAll(".cite button")) {
  const place = button.closest("p, dt").nextElementSibling;
  button.hidden = false;
  button.addEventListener("click", async () => {
    if (place.select) place.select();
    else getSelection().selectAllChildren(place);
    try {
      await navigator.clipboard.writeText(place.value ?? place.textContent);
    } catch {
      if (!document.execCommand("copy")) return;
    }
    button.textContent = button.closest(".cite").dataset.copied;
  });
}
