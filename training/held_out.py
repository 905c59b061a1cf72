"""Pairs to develop titles with, made of names that training left out (one in fifty): no file that measures is looked at.

python3 held_out.py --data DIR --bench DIR --out DIR
cargo xtask rank --kind title --queries DIR/forms.queries --targets DIR/forms.targets --top 100 > DIR/forms.ranked
python3 held_out.py --measure DIR/forms

Two tasks: `forms`, a left-out name of an ESCO occupation among all other names of all occupations (MRR), and `alike`,
a left-out O*NET title among 6,000 titles, of which those of its own occupations are right (MAP).
"""

import argparse
import random
from pathlib import Path

from material import Material, held_out


def forms(material):
    queries, targets, right = [], [], []
    of = {}
    for job in material.jobs:
        for name in [job.label] + [o for o in job.others if not held_out(o)]:
            of.setdefault(name, set()).add(job.number)
    names = sorted(of)
    for job in material.jobs:
        for other in job.others:
            if held_out(other) and other not in of:
                queries.append(other)
                right.append([at for at, name in enumerate(names) if job.number in of[name]])
    return queries, names, right


def alike(material):
    dice = random.Random(4)
    of = {}
    for job in material.onet_jobs:
        for name in job.others:
            of.setdefault(name, set()).add(job.number)
    left = sorted(name for name in of if held_out(name))
    queries = sorted(dice.sample(left, 300))
    jobs = sorted({number for query in queries for number in of[query]})
    pool = [name for name in of if not held_out(name) and of[name] & set(jobs)]
    targets = sorted(dice.sample(pool, min(6000, len(pool))))
    return queries, targets, [[at for at, name in enumerate(targets) if of[name] & of[query]] for query in queries]


def write(folder, name, task):
    queries, targets, right = task
    (folder / f"{name}.queries").write_text("\n".join(queries) + "\n")
    (folder / f"{name}.targets").write_text("\n".join(targets) + "\n")
    (folder / f"{name}.right").write_text("\n".join(" ".join(map(str, rows)) for rows in right) + "\n")
    print(f"{name}: {len(queries)} queries, {len(targets)} targets")


def measure(path):
    ranked = [[int(n) for n in line.split()] for line in Path(f"{path}.ranked").read_text().split("\n")[:-1]]
    right = [set(map(int, line.split())) for line in Path(f"{path}.right").read_text().split("\n")[:-1]]
    reciprocal = precision = 0.0
    for rows, good in zip(ranked, right):
        found = [place for place, row in enumerate(rows, 1) if row in good]
        reciprocal += 1 / found[0] if found else 0
        precision += sum(n / place for n, place in enumerate(found, 1)) / len(good) if good else 0
    print(f"MRR {reciprocal / len(right):.4f}  MAP {precision / len(right):.4f}  ({len(right)} queries)")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("data", "bench", "out", "measure"):
        parser.add_argument(f"--{name}")
    o = parser.parse_args()
    if o.measure:
        measure(o.measure)
    else:
        material = Material(o.data, o.bench)
        Path(o.out).mkdir(parents=True, exist_ok=True)
        write(Path(o.out), "forms", forms(material))
        write(Path(o.out), "alike", alike(material))
