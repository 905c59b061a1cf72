"""Trains the fast vectors: one vector a word piece, so that their sum means what the encoder says the text means, and
texts that mean the same come to lie together.

python3 train_fast.py --start DIR --encoder FILE --data DIR --bench DIR --out FILE [--steps 1500]
"""

import argparse
import random
import time

import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file

from encoder import Encoder, Words, vectors
from material import Batches, Material, composed

WIDTH = 192


def texts_to_learn(material, seed=3):
    """Everything that is called something, and sentences: about 250,000 texts."""
    dice = random.Random(seed)
    texts = set()
    for concept in material.skills + material.jobs + material.onet_jobs:
        texts.update([concept.label, *concept.others, *concept.about[:2]])
    texts.update(sentence for sentence, _ in material.advert)
    texts.update(task for task, _ in material.tasks)
    texts.update(material.activities)
    for job in material.jobs:
        for _ in range(8):
            texts.add(composed([s for s, _ in dice.sample(job.linked, min(dice.randint(1, 3), len(job.linked)))], dice) if job.linked else job.label)
    return sorted(texts)


class Fast(torch.nn.Module):
    def __init__(self, start):
        super().__init__()
        self.table = torch.nn.EmbeddingBag(*start.shape, mode="sum")
        self.table.weight.data.copy_(start)

    def forward(self, rows):
        flat = torch.tensor([piece for row in rows for piece in row])
        starts = torch.tensor([0] + [len(row) for row in rows[:-1]]).cumsum(0)
        return F.normalize(self.table(flat, starts), dim=-1)


def main(o):
    torch.manual_seed(1)
    words = Words(o.start)
    weights = load_file(o.encoder)
    encoder = Encoder(weights["words.weight"].shape[0], 1 + max(int(n.split(".")[1]) for n in weights if n.startswith("layers.")))
    encoder.load_state_dict(weights)
    encoder.eval()
    material = Material(o.data, o.bench)
    texts = texts_to_learn(material)
    begun = time.time()
    taught = vectors(encoder, words, texts, 48)
    print(f"{len(texts)} texts by the encoder in {time.time() - begun:.0f} s", flush=True)
    # The first axes of what the encoder says hold nearly all of it.
    centred = taught[torch.randperm(len(taught))[:20000]]
    axes = torch.linalg.svd(centred, full_matrices=False).Vh[:WIDTH].T
    taught = F.normalize(taught @ axes, dim=-1)
    # Each piece begins as what the encoder says of it alone, weighed by how rare it is (SIF, Arora et al. 2017).
    ids = [row[1:-1] for row in words.ids(texts, 64)]
    counts = torch.ones(encoder.words.weight.shape[0])
    for row in ids:
        counts[row] += 1
    share = counts / counts.sum()
    alone = []
    for begin in range(0, len(counts), 1024):
        rows = torch.arange(begin, min(begin + 1024, len(counts)))
        marked = torch.stack([torch.full_like(rows, 101), rows, torch.full_like(rows, 102)], 1)
        alone.append(encoder(marked, torch.ones_like(marked))[:, 1])
    start = F.normalize(torch.cat(alone) @ axes, dim=-1) * (1e-3 / (1e-3 + share))[:, None]
    fast = Fast(start)
    optimizer = torch.optim.Adam(fast.parameters(), lr=o.rate)
    batches = Batches(material, 5)
    begun = time.time()
    with torch.enable_grad():
        for at in range(o.steps):
            picked = torch.randint(len(texts), (o.batch,))
            found = fast([ids[i] or [100] for i in picked.tolist()])
            near = taught[picked]
            # As like to every other text as the encoder says, and as near to its own vector as may be.
            loss = (1 - (found * near).sum(-1)).mean() + F.cross_entropy(20 * found @ near.T, torch.arange(o.batch))
            pairs = [(a, s.label) for a, s in batches.skill_labels(192)] + [(a, b) for a, b, _ in batches.titles(192, at % 2 == 0)]
            a, b = ([row[1:-1] or [100] for row in words.ids([pair[side] for pair in pairs], 64)] for side in (0, 1))
            loss = loss + 0.5 * F.cross_entropy(20 * fast(a) @ fast(b).T, torch.arange(len(pairs)))
            for group in optimizer.param_groups:
                group["lr"] = o.rate * min((at + 1) / 100, max(0.02, 1 - at / o.steps))
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            optimizer.step()
            if at % 200 == 199:
                print(f"{at + 1} {loss.item():.3f} {time.time() - begun:.0f} s", flush=True)
    save_file({"table": fast.table.weight.detach().clone()}, o.out)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("start", "encoder", "data", "bench", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--steps", type=int, default=1500)
    parser.add_argument("--batch", type=int, default=1024)
    parser.add_argument("--rate", type=float, default=3e-3)
    with torch.no_grad():
        main(parser.parse_args())
