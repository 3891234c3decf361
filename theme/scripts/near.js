// Words of the site like one that nothing has: whoever misspells a word finds it all the same. data/words/list.js has the words.
(() => {
  const timeline = window.timeline;
  const MOST = 5;
  let words;

  // How many letters to add, take away, change or swap make one word the other, and make it a beginning of the other.
  function distances(wanted, word, most) {
    let [before, row] = [[], wanted.map((_, at) => at + 1)];
    row.unshift(0);
    let start = row.at(-1);
    for (let i = 1; i <= Math.min(word.length, wanted.length + most); i++) {
      const next = [i];
      for (let j = 1; j <= wanted.length; j++) {
        const same = word[i - 1] === wanted[j - 1];
        next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + !same);
        if (word[i - 1] === wanted[j - 2] && word[i - 2] === wanted[j - 1]) next[j] = Math.min(next[j], before[j - 2] + 1);
      }
      [before, row] = [row, next];
      start = Math.min(start, row.at(-1));
    }
    return { whole: word.length > wanted.length + most ? Infinity : row.at(-1), start };
  }

  // The nearest words, at most five; none for short words and numbers, which are all like others. Whole words come before beginnings of words, and
  // those whose first letter is right before others, for there people seldom err.
  timeline.near = async (text, others) => {
    const wanted = [...text];
    const most = wanted.length < 4 || /\d/.test(text) ? 0 : wanted.length < 8 ? 1 : 2;
    if (!most) return [];
    await timeline.load("data/words/list.js");
    let last = "";
    words ??= timeline.words.list.split(" ").map((part) => (last = last.slice(0, parseInt(part[0], 36)) + part.slice(1)));
    let [best, found] = [Infinity, new Set()];
    for (const word of [...words, ...others]) {
      const { whole, start } = distances(wanted, [...word], most);
      const far = (whole <= most ? whole : start <= most ? start + most : Infinity) + (word.startsWith(wanted[0]) ? 0 : 0.5);
      if (far > best || far === Infinity) continue;
      if (far < best) [best, found] = [far, new Set()];
      found.add(word);
    }
    return [...found].slice(0, MOST);
  };
})();
