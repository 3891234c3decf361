// Unsaved texts stay in this browser, by site and path, with the version of the file that they began from; so a closed window loses nothing.
(() => {
  let prefix = "timeline-desk:";
  let couldNotKeep = false;

  timeline.drafts = {
    // Two sites served from one address one after the other must not mix.
    ofSite: (site) => { prefix = `timeline-desk:${site}:`; },

    keep(path, draft) {
      try {
        localStorage.setItem(prefix + path, JSON.stringify({ ...draft, when: Date.now() }));
        couldNotKeep = false;
      } catch {
        couldNotKeep = true;
      }
    },

    find(path) {
      try {
        return JSON.parse(localStorage.getItem(prefix + path));
      } catch {
        return null;
      }
    },

    forget(path) {
      couldNotKeep = false;
      try {
        localStorage.removeItem(prefix + path);
      } catch {
        // What is not there need not go.
      }
    },

    get isLost() { return couldNotKeep; },
  };

  timeline.timeOf = (when) => new Date(when).toLocaleString("en-GB", { day: "numeric", month: "long", hour: "2-digit", minute: "2-digit" });
})();
