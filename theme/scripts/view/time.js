// Times are days since 1970-01-01. A Date knows 275,760 years on either side; beyond, a year is as long as it is on average.
const language = document.documentElement.lang.replace(/^en$/, "en-GB") + "-u-nu-latn";
const formats = {};
const { abs, floor, max, min, round } = Math;

function days(year, month = 1, day = 1) {
  const date = new Date(0).setUTCFullYear(year, month - 1, day);
  return isNaN(date) ? (year - 1970) * 365.2425 : date / 864e5;
}
function split(time) {
  const date = new Date(time * 864e5 + 1);
  return isNaN(date) ? [floor(time / 365.2425 + 1970.001), 1, 1] : [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
}

// Year zero exists in data, not for people.
function yearName(year, era = year < 100) {
  const n = year < 1 ? 1 - year : year;
  const text = n < 1e4 ? "" + n : new Intl.NumberFormat(language, n % 1e4 ? {} : { notation: n < 1e6 ? "standard" : "compact", compactDisplay: "long", maximumFractionDigits: 6 }).format(n);
  return era || year < 1 ? words[year < 1 ? "bce" : "ce"].replace("{year}", text) : text;
}

const [year, day, short, numeric] = [{ year: "numeric" }, { day: "numeric" }, { month: "short" }, { month: "long", year: "numeric" }];
const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" };
const second = { ...clock, second: "2-digit" };
// By what a tick stands for: what it says, what it says where something larger begins, and what the first one says.
const styles = {
  month: numeric, day: { ...numeric, ...day }, moment: { ...numeric, ...day, ...clock }, instant: { ...numeric, ...day, ...second },
  second, secondMajor: { ...short, ...day }, secondFirst: { ...short, ...day, ...second },
  clock, clockMajor: { ...short, ...day }, clockFirst: { ...short, ...day, ...clock },
  date: day, dateMajor: { ...short, ...year }, dateFirst: { ...short, ...day, ...year },
  name: short, nameMajor: year, nameFirst: { ...short, ...year },
};
// The platform knows the order of words; the year is filled in here.
function say(time, style) {
  const [year, month, day] = split(time);
  formats[style] ??= new Intl.DateTimeFormat(language, { timeZone: "UTC", ...styles[style] });
  return formats[style].formatToParts(Date.UTC(2000, month - 1, day) + (time - floor(time)) * 864e5 + 1).map(({ type, value }) => type === "year" ? yearName(year) : value).join("");
}
// Where no event has a clock time, a window has none: midnight would be read as one.
const grain = (length, timed) => length > 12000 ? "nameMajor" : length > 200 ? "month" : length > 3 || !timed ? "day" : length > 1 / 24 ? "moment" : "instant";

// Days or months in a step, what it stands for, and the room its labels need.
const steps = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => [seconds / 86400, "second", 70]),
  ...[1, 2, 5, 10, 30, 60, 180, 360, 720].map((minutes) => [minutes / 1440, "clock", 52]),
  ...[1, 2, 7].map((step) => [step, "date", 30]),
  ...[1, 3].map((step) => [step, "name", 46]),
];

// The finest ticks that leave room for their labels: seconds, hours, days, months, years and their round multiples.
function scale(from, to, perDay, room) {
  const [[first, start], [last, end]] = [split(from), split(to)];
  const ticks = [];
  let told = room;
  const add = (time, major, label) => {
    if (time < from || time > to) return;
    const first = !major && !told && (time - from) * perDay > 40;
    told ||= first || major;
    ticks.push({ time, major, rank: major ? 2 : first ? 1 : 0, label: label ?? say(time, unit + (major ? "Major" : first ? "First" : "")) });
  };
  let [step, unit] = steps.find(([size, unit, least]) => size * (unit === "name" ? 28 : 1) * perDay >= (room || least)) ?? [];
  if (unit === "clock" || unit === "second") {
    const parts = round(1 / step); // of a day: a whole number, so that no tick is off by what a fraction leaves out
    for (let n = floor(from * parts); n <= to * parts; n++) add(n / parts, n % parts === 0);
  } else if (unit) {
    const names = unit === "name";
    for (let n = first * 12 + (names ? 0 : start - 1); n < last * 12 + end; n += names ? step : 1) {
      const [time, next] = [days(0, n + 1), days(0, n + 2)];
      if (names) add(time, n % 12 === 0);
      else for (let date = time; date < next - (step > 1) * step / 2; date += step) add(date, date === time);
    }
  } else {
    const wide = (year) => max(7 * yearName(year - year % step, first < 1).length, 24) + 14;
    for (let n = 0; ; n++) {
      step = [1, 2, 5][n % 3] * 10 ** floor(n / 3);
      if (step * 365.2425 * perDay >= (room || max(wide(first), wide(last)))) break;
    }
    // Round years before the first are counted back from it, so that they are round to read.
    for (let n = floor((first - 1) / step); n * step <= last; n++) {
      const year = n < 0 ? 1 + n * step : n ? n * step : step > 2 ? 1 : 0;
      if (year || n < 0) add(days(year), n % 5 === 0, yearName(year, first < 1 || year < 100));
    }
  }
  return ticks;
}

// A window in the URL: days, clock times where it is short, with seconds where it is shorter still.
function write(time, length) {
  // To the nearest of what is written: what is cut off would move the window at each reload.
  const parts = length < 0.1 ? 86400 : length < 4 ? 1440 : 0;
  if (parts) time = round(time * parts) / parts + 1e-9;
  const [year, ...rest] = split(time);
  const two = (n) => ("" + n).padStart(2, 0);
  const day = (year < 0 ? "-" : "") + [("" + abs(year)).padStart(4, 0), ...rest.map(two)].join("-");
  const seconds = floor((time - floor(time)) * 86400 + 0.1);
  const places = [seconds / 3600, seconds / 60 % 60, seconds % 60].slice(0, parts > 1440 ? 3 : 2);
  return parts ? day + "T" + places.map((n) => two(floor(n))).join(":") : day;
}
function read(text) {
  const [found, year, month = 1, day = 1, hour = 0, minute = 0, second = 0] = /^(-?\d+)(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text) ?? [];
  return found ? days(+year, +month, +day) + (hour * 3600 + minute * 60 + +second) / 86400 : NaN;
}
