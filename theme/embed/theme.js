// ?theme=light or ?theme=dark: the page round this one may have one look only, whatever its reader prefers.
(() => {
  const theme = new URLSearchParams(location.search).get("theme");
  if (theme !== "light" && theme !== "dark") return;
  document.documentElement.style.colorScheme = theme;
  for (const rule of [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules])) {
    if (rule.media) rule.media.mediaText = rule.media.mediaText.replace(/prefers-color-scheme: (\w+)/g, (_, name) => `${name === theme ? "min" : "max"}-width: 0px`);
  }
})();
