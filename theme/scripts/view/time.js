// Times are days since 1970-01-01. A Date knows 275,760 years on either side; beyond, a year is as long as it is on average.
const language = document.documentElement.lang + "-u-nu-latn";
const formats = {};
const { floor, max, min, round } = Math;

function days(year, month = 1, day = 1) {
  const date = new Date(0).setUTCFullYear(year, month - 1, day);
  return isNaN(date) ? (year - 1970) * 365.2425 : date / 864e5;
}
function split(time) {
  const date = new Date(time * 864e5 + 1);
  return isNaN(date) ? [floor(time / 365.2425 + 1970.001), 1, 1] : [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

function digits(n) {
  return n < 1e4 ? n : new Intl.NumberFormat(language, n < 1e6 || n % 1e4 ? {} : { notation: "compact", compactDisplay: "long", maximumFractionDigits: 6 }).format(n);
}
// Year zero exists in data, not for people.
function yearName(year, era = year < 100) {
  return year < 1 ? words.bce.replace("{year}", digits(1 - year)) : era ? words.ce.replace("{year}", digits(year)) : "" + digits(year);
}

const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const month = { month: "long", year: "numeric" };
const day = { day: "numeric", ...month };
const styles = { clock, date: { day: "numeric" }, name: { month: "short" }, month, day, moment: { ...day, ...clock } };
// The platform knows the order of words; the year is filled in here.
function say(time, style) {
  const [year, month, day] = split(time);
  if (style === "year") return yearName(year);
  formats[style] ??= new Intl.DateTimeFormat(language, { timeZone: "UTC", ...styles[style] });
  return formats[style].formatToParts(Date.UTC(2000, month - 1, day) + (time - floor(time)) * 864e5 + 1).map((part) => part.type === "year" ? yearName(year) : part.value).join("");
}
const grain = (length) => length > 12000 ? "year" : length > 200 ? "month" : length > 3 ? "day" : "moment";

// Days or months in a step, what its labels say, what the stretch it lies in is called, and the room a label needs.
const steps = [1 / 144, 1 / 48, 1 / 24, 1 / 8, 1 / 4, 1 / 2].map((step) => [step, "clock", "day", 52])
  .concat([1, 2, 7].map((step) => [step, "date", "month", 28]), [1, 3].map((step) => [step, "name", "year", 46]));

// The finest ticks that leave room for their labels, and the stretches they lie in: hours in days, days in months, months in years.
function scale(from, to, perDay, room) {
  const [[first, firstMonth], [last, lastMonth]] = [split(from), split(to)];
  const ticks = [];
  const within = [];
  const put = (year) => ticks.push({ at: days(year), label: yearName(year, first < 1 || year < 100), major: (year > 0 ? year : 1 - year) % (5 * step) === 0 });
  const known = steps.find(([size, unit, , least]) => size * (unit === "name" ? 28 : 1) * perDay >= (room ?? least));
  let [step, unit, whole] = known ?? [];
  if (unit === "clock") {
    for (let n = floor(from / step); n * step <= to; n++) ticks.push(n * step);
    for (let at = floor(from); at <= to; at++) within.push(at);
  } else if (unit) {
    const all = unit === "name";
    for (let m = first * 12 + (all ? 0 : firstMonth - 1); m < last * 12 + lastMonth; m += all ? step : 1) {
      const at = days(floor(m / 12), 1 + m - floor(m / 12) * 12);
      if (all) ticks.push(at);
      else for (let n = 0; at + n < days(floor(m / 12), 2 + m - floor(m / 12) * 12) - (step > 1) * step / 2; n += step) ticks.push(at + n);
      if (!all || m % 12 === 0) within.push(at);
    }
  } else {
    for (let n = 0; !step; n++) {
      const size = [1, 2, 5][n % 3] * 10 ** floor(n / 3);
      const wide = (year) => max(7 * yearName(year - year % size, first < 1).length, 24) + 14;
      if (size * 365.2425 * perDay >= (room ?? max(wide(first), wide(last)))) step = size;
    }
    for (let back = floor((1 - first) / step); back > 0 && 1 - back * step <= last; back--) put(1 - back * step);
    if (step > 2 && first < 2 && last > 0) put(1);
    for (let year = max(step, Math.ceil(first / step) * step); year <= last; year += step) put(year);
  }
  const seen = (tick) => tick.at >= from && tick.at <= to;
  return [
    ticks.map((at) => at.label ? at : { at, label: say(at, unit) }).filter(seen),
    within.filter((at, i) => at <= to && !(within[i + 1] <= from)).map((at) => ({ at, label: say(at, whole) })),
  ];
}

// A window in the URL is as exact as its length asks for.
function write(time, length) {
  const [year, ...rest] = split(time);
  const two = (n) => ("" + n).padStart(2, 0);
  const text = (year < 0 ? "-" : "") + ("" + Math.abs(year)).padStart(4, 0);
  const minutes = floor((time - floor(time)) * 1440 + 0.01);
  return length > 4e5 ? text : [text, ...rest.map(two)].join("-") + (length < 4 ? `T${two(floor(minutes / 60))}:${two(minutes % 60)}` : "");
}
function read(text) {
  const [found, year, month = 1, day = 1, hour = 0, minute = 0] = /^(-?\d+)(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d))?$/.exec(text) ?? [];
  return found ? days(+year, +month, +day) + hour / 24 + minute / 1440 : NaN;
}
