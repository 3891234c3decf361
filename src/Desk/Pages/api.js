// How every page of the desk asks: timeline.get(name, words), timeline.post(name, value), and what it builds pages with: timeline.element.
// A question that fails rejects with an Error whose message is for the author, its status and, where there is one, the answer.
(() => {
  const told = document.getElementById("told");

  async function ask(name, words, options) {
    const query = new URLSearchParams(Object.entries(words ?? {}).filter(([, value]) => value !== undefined && value !== null));
    let response;
    try {
      response = await fetch(`api/${name}${query.size ? "?" + query : ""}`, options);
    } catch {
      throw new Error("The desk does not answer. Is it still running in your terminal?");
    }
    const answer = await response.json().catch(() => null);
    if (!response.ok) {
      throw Object.assign(new Error(answer?.problem ?? `The desk answered with ${response.status}.`), { status: response.status, answer });
    }
    return answer;
  }

  // element("a", { href: "…", class: "x" }, "text", otherElement): texts are texts, never HTML.
  function element(name, attributes, ...children) {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes ?? {})) {
      if (typeof value === "function") made.addEventListener(key, value);
      else if (value === true) made.setAttribute(key, "");
      else if (value !== false && value !== null && value !== undefined) made.setAttribute(key, value);
    }
    made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
    return made;
  }

  window.timeline = {
    element,
    get: (name, words) => ask(name, words),
    post: (name, value, words) => ask(name, words, {
      method: "POST",
      headers: { "Content-Type": "application/json", "X-Timeline-Desk": "1" },
      body: JSON.stringify(value),
    }),
    send: (name, bytes, words) => ask(name, words, {
      method: "POST",
      headers: { "Content-Type": "application/octet-stream", "X-Timeline-Desk": "1" },
      body: bytes,
    }),
    // Calls now and after each change of the author's files, whoever made it.
    follow: (load) => {
      load();
      new EventSource("/_timeline/changes").addEventListener("message", load);
    },
    // Said once to everyone, screen readers included, at the top of the page.
    tell: (words) => { told.textContent = words; },
    words: new URLSearchParams(location.search),
  };
})();
