"""Writes words.fbm, encoder.fbm and concepts.fbm from what was trained.

python3 export.py --start DIR --encoder FILE --fast FILE --data DIR --bench DIR --out DIR
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file

from encoder import Encoder, Words, vectors
from files import fnv, linear, rows_of_bytes, vocabulary, write
from material import Material


def kept_pieces(words):
    """Special marks, and pieces of letters that English is written in: the others never occur in what is read."""
    return [piece for piece in words if piece in ("[PAD]", "[UNK]", "[CLS]", "[SEP]") or (piece.isascii() and not piece.startswith("["))] + ["["]


def key(label):
    """Letters and figures without capitals, words parted by one space: lists of labels differ in commas and spaces."""
    plain = "".join(c.lower() if c.isalnum() else " " for c in label)
    return fnv(" ".join(plain.split()).encode())


def in_order(labels):
    """The rows that are kept of labels, ascending by key."""
    seen = {}
    for at, label in enumerate(labels):
        seen.setdefault(key(label), at)
    return [seen[k] for k in sorted(seen)]


def known(labels, slow, fast):
    """Columns of concepts by label, ascending by key."""
    rows = in_order(labels)
    keys = np.array([key(labels[row]) for row in rows], "<u8")
    return [keys, *rows_of_bytes(slow[rows]), *rows_of_bytes(fast[rows])]


def groups(slow, fast, many=128, rounds=20):
    """Rows in groups of near ones (k-means over directions), and each group's middle in both kinds of vectors."""
    picked = torch.randperm(len(slow), generator=torch.Generator().manual_seed(1))[:many]
    middles = slow[picked]
    for _ in range(rounds):
        of = (slow @ middles.T).argmax(1)
        for group in range(many):
            if (of == group).any():
                middles[group] = torch.nn.functional.normalize(slow[of == group].mean(0), dim=-1)
    of = (slow @ middles.T).argmax(1)
    members = [torch.nonzero(of == group)[:, 0].tolist() for group in range(many)]
    quick = torch.stack([torch.nn.functional.normalize(fast[rows].mean(0) if rows else fast[0], dim=-1) for rows in members])
    ends = np.cumsum([len(rows) for rows in members]).astype("<u4")
    flat = np.array([row for rows in members for row in rows], "<u4")
    return [*rows_of_bytes(middles), *rows_of_bytes(quick), ends, flat]


def middle(jobs, encode):
    """The middle of an occupation's titles: its own name counts as much as all others together."""
    texts, owner = [], []
    for at, job in enumerate(jobs):
        for text in [job.label] + job.others:
            texts.append(text)
            owner.append(at)
    all_vectors = encode(texts)
    own = torch.zeros(len(jobs), all_vectors.shape[1])
    others = torch.zeros_like(own)
    count = torch.zeros(len(jobs))
    last = -1
    for row, at in enumerate(owner):
        if at != last:
            own[at] = all_vectors[row]
        else:
            others[at] += all_vectors[row]
            count[at] += 1
        last = at
    whole = own + others / count.clamp(min=1)[:, None]
    return torch.nn.functional.normalize(whole, dim=-1)


def main(o):
    out = Path(o.out)
    out.mkdir(parents=True, exist_ok=True)
    words = Words(o.start)
    weights = load_file(o.encoder)
    layers = 1 + max(int(name.split(".")[1]) for name in weights if name.startswith("layers."))
    encoder = Encoder(weights["words.weight"].shape[0], layers)
    encoder.load_state_dict(weights)
    encoder.eval()
    material = Material(o.data, o.bench)

    every = words.tokenizer.get_vocab()
    listed = sorted(every, key=every.get)
    pieces = kept_pieces(listed)
    rows = torch.tensor([every[piece] for piece in pieces])
    fast_table = load_file(o.fast)["table"]

    def fast(texts):
        found = torch.zeros(len(texts), fast_table.shape[1])
        for at, ids in enumerate(words.ids(texts, 10_000)):
            found[at] = fast_table[ids[1:-1]].sum(0)
        return torch.nn.functional.normalize(found, dim=-1)

    slow = lambda texts: vectors(encoder, words, texts)
    together = fnv(Path(o.encoder).read_bytes()[-4096:] + Path(o.fast).read_bytes()[-4096:])
    width = np.array([fast_table.shape[1]], "<u4")
    write(out / "words.fbm", vocabulary(pieces) + [width, *rows_of_bytes(fast_table[rows])], together)

    w = {name: value.float().numpy() for name, value in weights.items()}
    columns = [np.array([layers], "<u4"), *rows_of_bytes(w["words.weight"][rows.numpy()])]
    columns += [(w["places.weight"][:64] + w["kind"]).astype("<f4"), w["norm.weight"], w["norm.bias"]]
    for at in range(layers):
        part = lambda name: w[f"layers.{at}.{name}"]
        asks = [np.concatenate([part(f"{n}.{kind}") for n in ("query", "key", "value")]) for kind in ("weight", "bias")]
        columns += linear(*asks) + linear(part("output.weight"), part("output.bias"))
        columns += [part("norm.weight"), part("norm.bias")]
        columns += linear(part("grow.weight"), part("grow.bias")) + linear(part("shrink.weight"), part("shrink.bias"))
        columns += [part("norm_after.weight"), part("norm_after.bias")]
    write(out / "encoder.fbm", columns, together)

    skills = [skill.label for skill in material.skills]
    jobs = material.jobs + material.onet_jobs
    by_slow, by_fast = slow(skills), fast(skills)
    columns = known(skills, by_slow.numpy(), by_fast.numpy())
    order = in_order(skills)
    columns += groups(by_slow[order], by_fast[order])
    columns += known([job.label for job in jobs], middle(jobs, slow).numpy(), middle(jobs, fast).numpy())
    write(out / "concepts.fbm", columns, together)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("start", "encoder", "fast", "data", "bench", "out"):
        parser.add_argument(f"--{name}", required=True)
    with torch.no_grad():
        main(parser.parse_args())
