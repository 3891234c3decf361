// The drawing of an embed opens as the address says, and leaves the history alone: it is that of the page round it.
(window.timeline ??= {}).state = { get: (name) => new URLSearchParams(location.search).getAll(name).join(","), set() {} };
