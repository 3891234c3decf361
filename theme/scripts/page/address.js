// What a reader has chosen stands in the query of the URL, so that it can be linked to and gone back to. Scripts read and change it here, and hear
// of every change by the event "timeline:state". Beside it: loading the site's data, which lies in classic scripts because pages also open from disk.
(() => {
  const timeline = (window.timeline ??= {});
  const loading = new Map();
  const tell = () => document.dispatchEvent(new CustomEvent("timeline:state"));

  timeline.state = {
    get: (name) => new URLSearchParams(location.search).getAll(name).join(","),

    // An empty value removes a name. What changes with every step of a gesture should replace, so that "back" leads out of it.
    set(changes, { replace = false } = {}) {
      const query = new URLSearchParams(location.search);
      for (const [name, value] of Object.entries(changes)) {
        if (value) query.set(name, value);
        else query.delete(name);
      }
      const text = query.toString().replace(/%(2C|2F|3A)/g, decodeURIComponent);
      if ("?" + text === location.search || (!text && !location.search)) return;
      try {
        history[replace ? "replaceState" : "pushState"](history.state, "", (text ? "?" + text : location.pathname) + location.hash);
      } catch {
        // A sandboxed page may not have an address of its own, and Safari allows a hundred changes in thirty seconds.
      }
      tell();
    },
  };

  // Runs the script of this name, once.
  const run = (name) => {
    if (!loading.has(name)) {
      loading.set(name, new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = (document.documentElement.dataset.root ?? "./") + name;
        script.addEventListener("load", resolve);
        script.addEventListener("error", () => {
          loading.delete(name);
          reject(new Error(name));
        });
        document.head.append(script);
      }));
    }
    return loading.get(name);
  };

  // The names of files hold a hash of their content, so that browsers may keep them for ever; a table, whose own name stays, says which.
  const table = "assets/names.js";
  const nameOf = (path) => path.replace(/\.js$/, (ending) => (timeline.names[path] ? "." + timeline.names[path] : "") + ending);

  // Runs the script at a path of the site, once.
  timeline.load = async (path) => {
    await run(table);
    const name = nameOf(path);
    try {
      await run(name);
    } catch (error) {
      // Has the site been built anew since this page was opened? Then what it asks for is gone; what its reader has chosen stands in the URL.
      loading.delete(table);
      await run(table);
      if (nameOf(path) !== name) location.reload();
      throw error;
    }
  };

  addEventListener("popstate", tell);

  // On a server the address of a page is its folder; links name index.html so that they also work from disk.
  const { protocol, pathname, search, hash } = location;
  if (protocol.startsWith("http") && pathname.endsWith("/index.html")) {
    history.replaceState(history.state, "", pathname.slice(0, -"index.html".length) + search + hash);
  }

  // What can be copied to cite or embed a page is completed when it is asked for.
  for (const box of document.querySelectorAll(".cite")) box.addEventListener("toggle", () => timeline.load("assets/copy.js").catch(() => {}), { once: true });
})();
