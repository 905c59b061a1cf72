"""Fits how sure the lexicon is: from what speaks for a mention to how often such mentions are right.

cargo xtask evaluate evidence --bench DIR > evidence.csv
python3 calibrate.py evidence.csv

Prints, for each kind of evidence, the three numbers that stand in crates/lexicon/src/learned/certainty.rs, and how far
off they are on sentences that they were not fitted on (five parts, each left out once).
"""

import csv
import sys
from collections import defaultdict

import torch


def fitted(x, y, weights):
    """Logistic regression with a little shrinkage, by Newton's method."""
    x = torch.cat([torch.ones(len(x), 1), x], 1).double()
    y, weights = y.double(), weights.double()
    w = torch.zeros(3, dtype=torch.double)
    for _ in range(60):
        p = torch.sigmoid(x @ w)
        gradient = x.T @ (weights * (p - y)) + 1e-2 * w
        curve = (x.T * (weights * p * (1 - p))) @ x + 1e-2 * torch.eye(3, dtype=torch.double)
        w = w - torch.linalg.solve(curve, gradient)
    return w


def main(path):
    found = defaultdict(list)
    with open(path, newline="") as file:
        for row in csv.DictReader(file):
            found[row["kind"]].append((float(row["a"]), float(row["b"]), float(row["right"]), row["file"], row["line"]))
    for kind, rows in found.items():
        x = torch.tensor([[a, b] for a, b, *_ in rows])
        y = torch.tensor([right for _, _, right, _, _ in rows])
        # Each file counts the same, however many lines it has.
        of_file = defaultdict(int)
        for row in rows:
            of_file[row[3]] += 1
        weights = torch.tensor([len(rows) / len(of_file) / of_file[row[3]] for row in rows])
        part = torch.tensor([sum(map(ord, row[3] + row[4])) % 5 for row in rows])
        guessed = torch.zeros(len(rows), dtype=torch.double)
        for left_out in range(5):
            w = fitted(x[part != left_out], y[part != left_out], weights[part != left_out])
            here = part == left_out
            guessed[here] = torch.sigmoid(torch.cat([torch.ones(int(here.sum()), 1), x[here]], 1).double() @ w)
        w = fitted(x, y, weights)
        print(f"{kind}: [{', '.join(f'{number:.3f}' for number in w.tolist())}]  {len(rows)} mentions, {y.mean():.2f} right")
        error = 0.0
        for tenth in range(10):
            here = ((guessed * 10).long().clamp(max=9)) == tenth
            if here.any():
                said, right = (guessed[here] * weights[here]).sum() / weights[here].sum(), (y[here] * weights[here]).sum() / weights[here].sum()
                error += float(abs(said - right) * weights[here].sum())
                print(f"  {tenth / 10:.1f}  said {said:.2f}  right {right:.2f}  {int(here.sum())}")
        print(f"  off by {error / float(weights.sum()):.3f}")


if __name__ == "__main__":
    main(sys.argv[1])
