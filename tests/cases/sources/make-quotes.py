#!/usr/bin/env python3
"""Writes NAME.quotes beside each NAME.txt that has none: true stretches of one paragraph, and as many that are altered by a word, a number, a "not".
Run by hand when a case is added, and read before it is kept; lines for what is special to a case are then added to the file."""
import glob, os, random, re

HERE = os.path.dirname(os.path.abspath(__file__))
OTHER = ["harbour", "never", "seven", "winter", "mayor", "eleven"]


def altered(words, rng):
    kind = rng.randrange(4)
    at = rng.randrange(1, len(words) - 1)
    if "not" in words and kind == 0:
        return [word for word in words if word != "not"]
    digits = [i for i, word in enumerate(words) if re.search(r"\d", word)]
    if digits and kind < 3:
        i = rng.choice(digits)
        return words[:i] + [re.sub(r"\d", lambda m: str((int(m.group()) + 3) % 10), words[i], count=1)] + words[i + 1:]
    if kind == 1:
        return words[:at] + words[at + 1:]
    return words[:at] + [rng.choice([word for word in OTHER if word not in words])] + words[at + 1:]


for text in sorted(glob.glob(os.path.join(HERE, "*", "*.txt"))):
    quotes = text[:-4] + ".quotes"
    if os.path.exists(quotes) or not os.path.exists(text[:-4]):
        continue
    rng = random.Random(os.path.basename(text))
    raw = open(text).read()
    whole = " ".join(raw.split())
    stretches = [words for paragraph in re.split(r"\n\s*\n", raw) if "|" not in paragraph for words in [paragraph.split()] if len(words) >= 5]
    lines = []
    for _ in range(60):
        words = rng.choice(stretches)
        length = min(len(words), rng.randrange(5, 10))
        start = rng.randrange(len(words) - length + 1)
        piece = words[start:start + length]
        false = altered(piece, rng)
        if whole.count(" ".join(piece)) == 1 and " ".join(false) not in whole and not any(line.endswith("| " + " ".join(piece)) for line in lines):
            verdict = "exact" if " ".join(piece) in raw else "normalized"
            lines += [f"{verdict} | {' '.join(piece)}", f"refused | {' '.join(false)}"]
        if len(lines) >= 10:
            break
    open(quotes, "w").write("\n".join(lines) + "\n")
