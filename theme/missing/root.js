// The page for what is missing is shown at any address. Where its style is not beside that, the site lies further up: a folder at a time, until the style is there.
(() => {
  const { dataset } = document.documentElement;
  const folders = location.pathname.split("/").slice(1, -1);

  addEventListener("error", ({ target }) => {
    if (target.rel !== "stylesheet" || !folders.length) return;
    folders.pop();
    const root = ["", ...folders, ""].join("/");
    target.href = root + target.getAttribute("href").slice(dataset.root.length);
    dataset.root = root;
  }, true);
  addEventListener("load", () => {
    for (const link of document.querySelectorAll("a[href^='./']")) link.href = dataset.root + link.getAttribute("href").slice(2);
  });
})();
