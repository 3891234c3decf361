// Where an event has a clock time, the reader's own beside it; nothing where they are the same.
(() => {
  const timeline = (window.timeline ??= {});

  timeline.localTime = (place) => {
    const time = place.querySelector("time");
    const written = time?.dateTime.match(/^(.*?T[\d:]+)(Z|[+-]\d\d:\d\d)$/);
    if (!written) return;
    const instant = new Date(written[0]);
    const shift = -instant.getTimezoneOffset() * 6e4;
    const own = new Date(written[1] + "Z");
    if (own - instant === shift) return;
    const sameDay = new Date(+instant + shift).toISOString().slice(0, 10) === own.toISOString().slice(0, 10);
    const form = { hour: "2-digit", minute: "2-digit", hourCycle: "h23", numberingSystem: "latn", ...(!sameDay && { day: "numeric", month: "long" }) };
    const local = document.createElement("span");
    local.className = "your-time";
    local.textContent = " · " + place.dataset.yourTime.replace("{time}", instant.toLocaleString(document.documentElement.lang, form));
    time.after(local);
  };

  const place = document.querySelector(".event-head [data-your-time]");
  if (place) timeline.localTime(place);
})();
