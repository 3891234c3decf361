// Full-text search. The build has written the words into slices, data/words/…, of which a query loads those it needs; src/Site/Searching says how they read.
const LETTERS = {
  ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ŧ: "t", ı: "i", ς: "σ", ٱ: "ا", ى: "ي", ی: "ي", ک: "ك", ة: "ه", ـ: "",
  ...Object.fromEntries([..."٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"].map((digit, index) => [digit, index % 10])),
};
// In scripts written without spaces (Thai, Lao, Myanmar, Khmer, kana, Han) each character is a word.
const ALONE = "\\u0e01-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9f\\u{20000}-\\u{3ffff}";
const WORD = new RegExp(`([[\\p{L}\\p{N}]&&[${ALONE}]]\\p{M}*)|[[\\p{L}\\p{N}\\p{M}\\u00ad\\u200c\\u200d]--[${ALONE}]]+`, "gv");

const fold = (word) => word.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "").replace(/[^a-z]/g, (letter) => LETTERS[letter] ?? letter);

const cut = (text) =>
  [...text.matchAll(WORD)].map((found) => ({ word: fold(found[0]), alone: Boolean(found[1]), at: found.index, end: found.index + found[0].length })).filter(({ word }) => word);

// What is wanted: words as prefixes, each for itself; what is quoted or written without spaces as it stands.
function parse(text) {
  const wanted = [];
  for (const [part, quoted] of text.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]?|[^"“”„«»\s]+/g)) {
    let run;
    for (const { word, alone } of cut(quoted ?? part)) {
      if (run && (quoted !== undefined || (alone && run.alone))) run.words.push(word);
      else wanted.push((run = { words: [word], alone, exact: quoted !== undefined || alone || word.length < 2 }));
    }
  }
  return wanted;
}

function numbers(text) {
  const list = [];
  for (let at = 0, value = 0, shift = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const digit = code === 112 ? 44 : code - 48;
    value |= (digit & 31) << shift;
    shift += 5;
    if (digit < 32) {
      list.push(value);
      value = shift = 0;
    }
  }
  return list;
}

// The slice a word stands in, if anywhere, and all that hold words it begins.
function slices(word, exact) {
  const { starts } = timeline.words;
  const first = starts.findLastIndex((start) => start <= word);
  return [...starts.keys()].filter((slice) => slice === first || (!exact && starts[slice].startsWith(word)));
}

const nowhere = () => new Uint8Array(timeline.data.events.id.length).fill(NONE);

async function prefix(wanted, exact) {
  const ranks = nowhere();
  await Promise.all(slices(wanted, exact).map(async (slice) => {
    await timeline.load(`data/words/${slice}.js`);
    for (const [word, text] of Object.entries(timeline.words.shards[slice])) {
      if (!(exact ? word === wanted : word.startsWith(wanted))) continue;
      let event = -1;
      for (const number of numbers(text)) {
        event += (number >> 2) + 1;
        ranks[event] = Math.min(ranks[event], number & 3);
      }
    }
  }));
  return ranks;
}

async function phrase(words) {
  await Promise.all(words.flatMap((word) => slices(word, true)).flatMap((slice) => [timeline.load(`data/words/${slice}.js`), timeline.load(`data/words/places-${slice}.js`)]));
  let hits; // by event, the places where the words so far end
  for (const word of words) {
    const [slice] = slices(word, true);
    const [events, places] = [timeline.words.shards[slice], timeline.words.places[slice]].map((words) => numbers(words[word] ?? ""));
    const longer = new Map();
    let [event, at] = [-1, 0];
    for (const number of events) {
      event += (number >> 2) + 1;
      const ends = [];
      let place = 0;
      do {
        place += places[at] >> 1;
        if (!hits || hits.get(event)?.includes(place - 4)) ends.push(place);
      } while (places[at++] & 1);
      if (ends.length) longer.set(event, ends);
    }
    hits = longer;
  }
  const ranks = nowhere();
  for (const [event, ends] of hits) ranks[event] = Math.min(...ends.map((place) => place & 3));
  return ranks;
}

const stands = (list, at, { words, exact }) => words.every((word, next) => (exact ? list[at + next]?.word === word : list[at + next]?.word.startsWith(word)));

let titles; // of all terms, as words

// Terms are few and their titles are at hand: they are in no index.
function addTerms(ranks, wanted) {
  titles ??= timeline.data.facets.flatMap((facet) => facet.terms.map((term) => cut(term.title)));
  const named = titles.map((list) => list.some((_, at) => stands(list, at, wanted)));
  timeline.data.events.terms.forEach((terms, event) => {
    if (ranks[event] === NONE && terms.some((term) => named[term])) ranks[event] = 4;
  });
}

// For each event where it has what is wanted, in the worst of all words; nothing when no word is wanted.
async function search(text) {
  const all = parse(text);
  if (!all.length) return;
  await timeline.load("data/words/index.js");
  const each = await Promise.all(all.map(async (wanted) => {
    const ranks = await (wanted.words.length > 1 ? phrase(wanted.words) : prefix(wanted.words[0], wanted.exact));
    addTerms(ranks, wanted);
    return ranks;
  }));
  return each.reduce((ranks, others) => ranks.map((rank, event) => Math.max(rank, others[event])));
}

// Where a text has the words, for highlighting: [start, end] in order, none overlapping.
function marksIn(text, all) {
  const list = cut(text);
  const marks = [];
  for (const [at, { at: start }] of list.entries()) {
    for (const wanted of all) {
      const end = stands(list, at, wanted) && list[at + wanted.words.length - 1].end;
      if (end && start >= (marks.at(-1)?.[1] ?? 0)) marks.push([start, end]);
    }
  }
  return marks;
}
