// Full-text search. The build has written the words into slices, data/words/…, of which a query loads those it needs; src/Site/Searching says how they read.
const LETTERS = {
  ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", þ: "th", ħ: "h", ŧ: "t", ı: "i", ς: "σ", ٱ: "ا", ى: "ي", ی: "ي", ک: "ك", ة: "ه", ـ: "",
  ...Object.fromEntries([..."٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"].map((digit, index) => [digit, index % 10])),
};
// In scripts written without spaces (Thai, Lao, Myanmar, Khmer, kana, Han) each character is a word.
const ALONE = "\\u0e01-\\u0eff\\u1000-\\u109f\\u1780-\\u17ff\\u3005-\\u3007\\u3040-\\u30ff\\u31f0-\\u31ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff66-\\uff9f\\u{20000}-\\u{3ffff}";
const WORD = new RegExp(`([[\\p{L}\\p{N}]&&[${ALONE}]]\\p{M}*)|[[\\p{L}\\p{N}\\p{M}\\u00ad\\u200c\\u200d]--[${ALONE}]]+`, "gv");

const fold = (word) => word.normalize("NFKD").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "").replace(/[^a-z]/g, (letter) => LETTERS[letter] ?? letter);

const JOINT = /^[-.'’‐‑·׳״]$/;
const PARTS = 4;

// The words of a text and where they stand. What a hyphen, an apostrophe or a dot joins ("N-VA") is also one word ("nva"): "whole", of its first part.
function cut(text) {
  const list = [];
  let [run, end, mayJoin] = [];
  for (const found of text.matchAll(WORD)) {
    const word = fold(found[0]);
    const alone = Boolean(found[1]);
    const joint = mayJoin && !alone && JOINT.test(text.slice(end, found.index)) && text[end];
    const at = found.index;
    end = at + found[0].length;
    mayJoin = !alone;
    const own = word === "s" && /['’]/.test(joint || ""); // as in "Maduro's"
    const item = { word, alone, at, end, own };
    if (!run || !word || !joint) run = word && { first: item, text: word, parts: 1 };
    else if (!own) {
      run.text += word;
      run.first.whole = ++run.parts <= PARTS && /\D/.test(run.text) && { word: run.text, end };
    }
    if (word) list.push(item);
  }
  return list;
}

// What is wanted: words as prefixes, each for itself, or what they make joined; what is quoted or written without spaces as it stands.
// Of the forms of what is wanted one must be found, and of this form all.
function parse(text) {
  const wanted = [];
  for (const [part, quoted] of text.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]?|[^"“”„«»\s]+/g)) {
    const list = cut(quoted ?? part).filter(({ own }) => quoted !== undefined || !own);
    const form = [];
    let run;
    for (const { word, alone } of list) {
      if (run && (quoted !== undefined || (alone && run.alone))) run.words.push(word);
      else form.push((run = { words: [word], alone, exact: quoted !== undefined || alone || word.length < 2 }));
    }
    const whole = quoted === undefined && list[0]?.whole;
    const joined = whole && whole.end === list.at(-1).end && { words: [whole.word] };
    const like = quoted === undefined && !run?.alone && (joined || (form.length === 1 && form[0]));
    if (run) wanted.push({ part, forms: joined ? [form, [joined]] : [form], like: like && like.words[0] });
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

// Where what is wanted ends, if it stands in a text from this word on.
function endOf(list, at, { words, exact }) {
  const is = (found, word) => found === word || (!exact && found?.startsWith(word));
  if (words.every((word, next) => is(list[at + next]?.word, word))) return list[at + words.length - 1].end;
  const { whole } = list[at];
  return whole && words.length < 2 && is(whole.word, words[0]) ? whole.end : 0;
}

let titles; // of all terms, as words

// Terms are few and their titles are at hand: they are in no index.
function addTerms(ranks, wanted) {
  const named = titles.map((list) => list.some((_, at) => endOf(list, at, wanted)));
  timeline.data.events.terms.forEach((terms, event) => {
    if (ranks[event] === NONE && terms.some((term) => named[term])) ranks[event] = 4;
  });
  return ranks;
}

const merge = (lists, choose) => lists.reduce((ranks, others) => ranks.map((rank, event) => choose(rank, others[event])));

const rank = async (forms) => merge(await Promise.all(forms.map(async (form) =>
  merge(await Promise.all(form.map(async (one) => addTerms(await (one.words.length > 1 ? phrase(one.words) : prefix(one.words[0], one.exact)), one))), Math.max))), Math.min);

// For each event where it has what is wanted, in the worst of all words; nothing when no word is wanted. In the place of a word that nothing has,
// words like it are sought: "near" says which.
async function search(text) {
  const wanted = parse(text);
  if (!wanted.length) return;
  titles ??= timeline.data.facets.flatMap((facet) => facet.terms.map((term) => cut(term.title)));
  await timeline.load("data/words/index.js");
  const near = [];
  const each = await Promise.all(wanted.map(async (item) => {
    const ranks = await rank(item.forms);
    if (!item.like || ranks.some((rank) => rank < NONE)) return ranks;
    await timeline.load("assets/near.js");
    const words = await timeline.near(item.like, titles.flat().map(({ word }) => word));
    if (!words.length) return ranks;
    near.push({ part: item.part, words });
    item.forms = words.map((word) => [{ words: [word], exact: true }]);
    return rank(item.forms);
  }));
  return { ranks: merge(each, Math.max), wanted, near };
}

// Where a text has the words, for highlighting: [start, end] in order, none overlapping.
function marksIn(text, wanted) {
  const all = wanted.flatMap(({ forms }) => forms.flat());
  const letters = fold(text);
  // Most texts have none, and need not be cut.
  const list = all.some(({ words }) => letters.includes(words[0])) ? cut(text) : [];
  const marks = [];
  for (const [at, { at: start }] of list.entries()) {
    for (const one of all) {
      const end = endOf(list, at, one);
      if (end && start >= (marks.at(-1)?.[1] ?? 0)) marks.push([start, end]);
    }
  }
  return marks;
}
