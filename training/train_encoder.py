"""Fine-tunes the encoder: sentences next to the skills in them, titles next to titles of the same occupation.

python3 train_encoder.py --start DIR --data DIR --bench DIR --out FILE [--steps 2000] [--turns "sentences=10 …"] [--after FILE.whole]

--turns says how many of a round's steps go to each kind of pair; --after goes on from weights learned before.
"""

import argparse
import time

import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file

from encoder import Words, load, mean, token_scores, vectors
from material import Batches, Material

SCALE, WARMTH = 20.0, 10.0
# Negatives that the starting encoder finds this near to the right answer are left alone: ESCO has near-duplicates.
TOO_NEAR = 0.82
# Share of what was learned in the weights that are kept; the rest is the start.
LEARNED = 0.7


def cross(scores, right, ignored):
    """Every right answer against all that is not another right answer. queries × targets."""
    logits = SCALE * scores.masked_fill(ignored & ~right, -1.0e3)
    wrong = logits.masked_fill(right, -1.0e4).logsumexp(1, keepdim=True)
    each = torch.logaddexp(wrong, logits) - logits
    share = right.float() / right.float().sum(1, keepdim=True).clamp(min=1)
    return (each * share).sum(1).mean()


class Trainer:
    def __init__(self, options):
        self.o = options
        self.m = Material(options.data, options.bench)
        self.batches = Batches(self.m, options.seed)
        self.words = Words(options.start)
        self.turns = [what for what, times in (part.split("=") for part in options.turns.split()) for _ in range(int(times))]
        self.encoder = load(options.start, options.layers)
        if options.after:
            self.encoder.load_state_dict(load_file(options.after))
        frozen = load(options.start).eval()
        self.skill_near = vectors(frozen, self.words, [s.label for s in self.m.skills]).half()
        self.job_near = vectors(frozen, self.words, [j.label for j in self.m.jobs]).half()
        self.onet_near = vectors(frozen, self.words, [j.label for j in self.m.onet_jobs]).half()
        self.activity_near = vectors(frozen, self.words, self.m.activities).half()
        self.activity_at = {text: at for at, text in enumerate(self.m.activities)}
        self.hard = torch.from_numpy(hardest(self.skill_near))

    def embed(self, texts, most=64):
        """One vector a text. Texts of like length go through together: nothing is spent on padding."""
        return self.each(texts, most, mean)

    def compare(self, texts, labels, most=64):
        """By token and by mean: texts × labels, twice."""
        both = lambda tokens, mask: torch.stack([token_scores(tokens, mask, labels, WARMTH), mean(tokens, mask) @ labels.T], 1)
        return self.each(texts, most, both).unbind(1)

    def each(self, texts, most, what, at_once=24):
        order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
        parts = []
        for start in range(0, len(order), at_once):
            ids, mask = self.words.batch([texts[at] for at in order[start : start + at_once]], most)
            with torch.autocast("cpu", dtype=torch.bfloat16):
                tokens = self.encoder(ids, mask)
            parts.append(what(tokens, mask))
        back = torch.empty(len(order), dtype=torch.long)
        back[order] = torch.arange(len(order))
        return torch.cat(parts)[back]

    def sentences(self, count, extra):
        """Sentences against the labels of their skills, and of others that are easily taken for them."""
        drawn = self.batches.skill_sentences(count)
        numbers = {}
        for _, skills in drawn:
            for skill in skills[:4]:
                numbers.setdefault(skill.number, len(numbers))
        dice = self.batches.dice
        for number in list(numbers):
            for other in dice.sample(self.hard[number].tolist(), min(2, extra)):
                numbers.setdefault(other, len(numbers))
        targets = list(numbers)
        right = torch.zeros(len(drawn), len(targets), dtype=torch.bool)
        for at, (_, skills) in enumerate(drawn):
            for skill in skills:
                if skill.number in numbers:
                    right[at, numbers[skill.number]] = True
        near = self.skill_near[targets].float()
        ignored = (right.float() @ (near @ near.T > TOO_NEAR).float()) > 0
        by_token, by_mean = self.compare([text for text, _ in drawn], self.embed([self.m.skills[n].label for n in targets], 24))
        return cross(by_token, right, ignored) + 0.3 * cross(by_mean, right, ignored)

    def activities(self, count):
        drawn = self.batches.activity_sentences(count)
        targets = {}
        for _, does in drawn:
            for text in does:
                targets.setdefault(text, len(targets))
        right = torch.zeros(len(drawn), len(targets), dtype=torch.bool)
        for at, (_, does) in enumerate(drawn):
            right[at, [targets[text] for text in does]] = True
        near = self.activity_near[[self.activity_at[text] for text in targets]].float()
        ignored = (right.float() @ (near @ near.T > TOO_NEAR).float()) > 0
        by_token, _ = self.compare([text for text, _ in drawn], self.embed(list(targets), 24), 48)
        return cross(by_token, right, ignored)

    def labels(self, count):
        drawn = self.batches.skill_labels(count)
        return self.pairs([a for a, _ in drawn], [s.label for _, s in drawn], [s.number for _, s in drawn], self.skill_near, True)

    def titles(self, count, onet):
        drawn = self.batches.titles(count, onet)
        near = self.onet_near if onet else self.job_near
        return self.pairs([a for a, _, _ in drawn], [b for _, b, _ in drawn], [j.number for _, _, j in drawn], near)

    def bridged(self, count):
        drawn = self.batches.bridged(count)
        return self.pairs([a for a, _, _ in drawn], [b for _, b, _ in drawn], [j.number for _, _, j in drawn], self.job_near)

    def pairs(self, left, right_texts, concepts, near, by_token=False):
        concepts = torch.tensor(concepts)
        same = concepts[:, None] == concepts[None, :]
        names = {}
        kind = torch.tensor([names.setdefault(text.lower(), len(names)) for text in right_texts])
        same |= kind[:, None] == kind[None, :]
        like = near[concepts].float()
        ignored = same | (like @ like.T > TOO_NEAR)
        right = torch.eye(len(left), dtype=torch.bool)
        b = self.embed(right_texts, 24)
        found, alike = self.compare(left, b, 48)
        loss = cross(alike, right, ignored) + cross(alike.T, right, ignored)
        return loss + cross(found, right, ignored) if by_token else loss

    def step(self, at):
        what = self.turns[at % len(self.turns)]
        if what == "sentences":
            return what, self.sentences(64, 2)
        if what == "activities":
            return what, self.activities(64)
        if what == "labels":
            return what, self.labels(128)
        return what, self.bridged(144) if what == "bridged" else self.titles(144, what == "onet")

    def run(self):
        o = self.o
        slow = [p for name, p in self.encoder.named_parameters() if name.startswith(("words", "places"))]
        rest = [p for name, p in self.encoder.named_parameters() if not name.startswith(("words", "places"))]
        optimizer = torch.optim.AdamW([{"params": slow, "lr": o.rate / 2}, {"params": rest, "lr": o.rate}], weight_decay=0.01)
        ramp = lambda at: min((at + 1) / 80, max(0.02, (o.steps - at) / (o.steps - 80)))
        schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, ramp)
        self.encoder.train()
        seen, begun = {}, time.time()
        if o.after:
            self.mine()
        for at in range(o.steps):
            if at % len(self.turns) == 0:
                self.batches.dice.shuffle(self.turns)
            if at and at % o.mine == 0:
                self.mine()
            what, loss = self.step(at)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(self.encoder.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            seen[what] = 0.95 * seen.get(what, loss.item()) + 0.05 * loss.item()
            if at % 20 == 19:
                told = " ".join(f"{name} {value:.3f}" for name, value in sorted(seen.items()))
                print(f"{at + 1} {(time.time() - begun) / (at + 1):.2f} s a step · {told}", flush=True)
        learned = {name: value.clone() for name, value in self.encoder.state_dict().items()}
        save_file(learned, f"{o.out}.whole")
        # Between what it was and what it learned lies what holds on texts of other kinds, too (Wortsman et al. 2022,
        # arXiv 2109.01903).
        start = load(o.start, o.layers).state_dict()
        save_file({name: (1 - LEARNED) * start[name] + LEARNED * learned[name] for name in learned}, o.out)

    def mine(self):
        """The labels that the encoder as it now is finds nearest to each label."""
        self.encoder.eval()
        self.hard = torch.from_numpy(hardest(vectors(self.encoder, self.words, [s.label for s in self.m.skills], 24)))
        self.encoder.train()


@torch.no_grad()
def hardest(vectors_of_all, count=24):
    """For each vector the rows of its nearest neighbours."""
    v = vectors_of_all.float()
    return torch.cat([(v[s : s + 1024] @ v.T).topk(count + 1, 1).indices[:, 1:] for s in range(0, len(v), 1024)]).numpy()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("start", "data", "bench", "out"):
        parser.add_argument(f"--{name}", required=True)
    parser.add_argument("--steps", type=int, default=2000)
    parser.add_argument("--turns", default="sentences=10 activities=1 labels=2 titles=4 onet=3")
    parser.add_argument("--after")
    parser.add_argument("--mine", type=int, default=400)
    parser.add_argument("--rate", type=float, default=8e-5)
    parser.add_argument("--layers", type=int, default=6)
    parser.add_argument("--seed", type=int, default=1)
    torch.manual_seed(1)
    Trainer(parser.parse_args()).run()
