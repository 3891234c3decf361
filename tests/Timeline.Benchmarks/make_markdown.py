#!/usr/bin/env python3
"""Writes a folder of events as other people keep them, to import: Markdown with front matter, sources, actors, tags.

    make_markdown.py FOLDER [--count 2000]

FOLDER/events/*.md and FOLDER/import.yml, a mapping of it. Ids have 120 characters, the case of tags is mixed, some 7,700
terms differ, and one event lies eight centuries before all others. The same bytes each time.
"""
import argparse, os, random

SYLLABLES = "ba be bo ca ce co da de do fa fe ga ge go ha he ka ke la le lo ma me mo na ne no pa pe ra re ro sa se so ta te to va ve za".split()
OUTLETS = ["The Herald", "Daily Courier", "Harbour Times", "The Ledger", "Public Records", "Court Watch", "Evening Post", "The Observer"]
MAPPING = """\
id: id
title: title
date: date
summary: summary
body: body
importance: { from: importance, map: { "6": "1", "7": "2", "8": "3", "9": "4", "10": "5" } }
people: actors
tags: tags
citations: { each: sources, title: title, url: url, outlet: outlet, date: date, tier: tier }
ignore: [status, file_date, file]
"""


class Writer:
    def __init__(self, count):
        self.random, self.count = random.Random(7), count
        share = count / 2000
        self.actors = [self.name(2) for _ in range(int(4200 * share) + 20)]
        self.tags = [self.name(2).lower().replace(" ", "-") for _ in range(int(5200 * share) + 20)]
        self.words = [self.word() for _ in range(3000)]

    def word(self):
        return "".join(self.random.choice(SYLLABLES) for _ in range(self.random.randint(1, 4)))

    def name(self, words):
        return " ".join("".join(self.random.choice(SYLLABLES) for _ in range(self.random.randint(2, 3))).capitalize() for _ in range(words))

    def sentence(self):
        return " ".join(self.random.choices(self.words, k=self.random.randint(9, 22))).capitalize() + "."

    def some(self, terms, number):
        # A few terms stand in hundreds of events, most in one or two.
        return {terms[int(len(terms) * self.random.random() ** 2.2)] for _ in range(number)}

    def cased(self, tag):
        return self.random.choice([tag, tag, tag, tag.title(), tag.replace("-", " ").title(), tag.upper()])

    def event(self, index):
        r = self.random
        year = 1142 if index == 0 else min(2025, 1960 + int(66 * r.random() ** 0.35))
        date = f"{year:04}-{r.randint(1, 12):02}-{r.randint(1, 28):02}"
        title = " ".join(r.choices(self.words, k=r.randint(6, 14))).capitalize()
        ident = (date + "--" + "-".join(r.choices(self.words, k=60)))[:119].rstrip("-").ljust(120, "x")
        lines = ["---", f"id: {ident}", f'title: "{title}"', f"date: {date}", f"importance: {r.randint(1, 10)}", "status: confirmed",
                 f'summary: "{self.sentence()} {self.sentence()}"',
                 "actors:", *[f'  - "{a}"' for a in sorted(self.some(self.actors, r.randint(2, 7)))],
                 "tags:", *[f'  - "{self.cased(t)}"' for t in sorted(self.some(self.tags, r.randint(4, 9)))],
                 "sources:"]
        for n in range(r.randint(1, 5)):
            slug = "-".join(r.choices(self.words, k=6))
            lines += [f'  - title: "{self.sentence()[:-1]}"', f"    url: https://news-{r.randint(1, 60)}.example.org/{year}/{slug}",
                      f'    outlet: "{r.choice(OUTLETS)}"', f"    date: {date}", f"    tier: {r.choice([1, 1, 2, 2, 2, 3])}"]
        paragraphs = ["\n".join(self.sentence() for _ in range(4)) for _ in range(r.randint(2, 5))]
        return ident, "\n".join([*lines, "---", "", "\n\n".join(paragraphs), ""])

    def write(self, folder):
        os.makedirs(os.path.join(folder, "events"), exist_ok=True)
        for index in range(self.count):
            ident, text = self.event(index)
            with open(os.path.join(folder, "events", ident + ".md"), "w", encoding="utf-8", newline="\n") as file:
                file.write(text)
        with open(os.path.join(folder, "import.yml"), "w", encoding="utf-8", newline="\n") as file:
            file.write(MAPPING)


arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
arguments.add_argument("folder")
arguments.add_argument("--count", type=int, default=2000)
given = arguments.parse_args()
Writer(given.count).write(given.folder)
