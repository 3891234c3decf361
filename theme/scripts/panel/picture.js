// Puts an event's picture into a figure, with its caption and credit.
(() => {
  const timeline = (window.timeline ??= {});

  timeline.picture = (figure, picture, sizes) => {
    figure.hidden = !picture;
    figure.replaceChildren();
    if (!picture) return;
    const { src, srcset = "", width, height, alt, caption, credit, url } = picture;
    const [link, image, words] = ["a", "img", "figcaption"].map((name) => document.createElement(name));
    link.className = "picture";
    if (url) link.href = url;
    Object.assign(image, { alt, ...(srcset && { sizes, srcset }), ...(width && { width, height }), src });
    if (width) image.style.setProperty("--ratio", width / height);
    link.append(image);
    figure.append(link);
    for (const [name, text] of [["caption", caption], ["credit", credit && figure.dataset.credit.replace("{credit}", credit)]]) {
      if (!text) continue;
      const line = document.createElement("span");
      line.className = name;
      line.textContent = link.dataset[name] = text;
      words.append(line, " ");
    }
    if (words.firstChild) figure.append(words);
  };
})();
