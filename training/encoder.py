"""A BERT encoder of few layers in plain PyTorch, and the two ways in which texts are compared with it.

Weights are named as in the checkpoint that training starts from (all-MiniLM-L6-v2, Apache-2.0), so that they load
without any other library.
"""

import math
from pathlib import Path

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn

WIDTH, HEADS, INNER, LAYERS, PLACES = 384, 12, 1536, 6, 512


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        self.query, self.key, self.value = (nn.Linear(WIDTH, WIDTH) for _ in range(3))
        self.output = nn.Linear(WIDTH, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.grow, self.shrink = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm_after = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, x, blocked):
        n, length, _ = x.shape
        heads = [part(x).view(n, length, HEADS, -1).transpose(1, 2) for part in (self.query, self.key, self.value)]
        seen = F.scaled_dot_product_attention(*heads, attn_mask=blocked.to(heads[0].dtype))
        x = self.norm(x + self.output(seen.transpose(1, 2).reshape(n, length, WIDTH)))
        return self.norm_after(x + self.shrink(F.gelu(self.grow(x))))


class Encoder(nn.Module):
    """Token vectors of texts. `layers` of the first six are used."""

    def __init__(self, words=30522, layers=LAYERS):
        super().__init__()
        self.words = nn.Embedding(words, WIDTH, padding_idx=0)
        self.places = nn.Embedding(PLACES, WIDTH)
        self.kind = nn.Parameter(torch.zeros(WIDTH))
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(layers))

    def forward(self, ids, mask):
        """ids, mask: texts × tokens. Answers texts × tokens × width."""
        x = self.words(ids) + self.places.weight[: ids.shape[1]] + self.kind
        x = self.norm(x)
        blocked = torch.zeros(mask.shape, dtype=x.dtype).masked_fill(mask == 0, -1e4)[:, None, None, :]
        for layer in self.layers:
            x = layer(x, blocked)
        return x


def mean(tokens, mask):
    """One vector a text: the mean of its tokens, of length 1."""
    m = mask.unsqueeze(-1).to(tokens.dtype)
    return F.normalize((tokens * m).sum(1).float() / m.sum(1).clamp(min=1).float(), dim=-1)


def token_scores(tokens, mask, targets, warmth):
    """How much each text holds each target: every token is compared with the target's vector, and those that fit best
    weigh most (Decorte et al. 2025, arXiv 2501.12339, call the idea context matching). texts × targets."""
    tokens = F.normalize(tokens.float(), dim=-1)
    alike = tokens @ targets.T  # texts × tokens × targets
    weights = (alike * warmth).masked_fill(mask[:, :, None] == 0, -1e4).softmax(1)
    return (weights * alike).sum(1)


def load(folder, layers=LAYERS):
    """Reads a sentence-transformers checkpoint of BERT's shape."""
    stored = load_file(str(Path(folder) / "model.safetensors"))
    stored = {name.removeprefix("bert."): value.float() for name, value in stored.items()}
    encoder = Encoder(stored["embeddings.word_embeddings.weight"].shape[0], layers)
    taken = {
        "words.weight": stored["embeddings.word_embeddings.weight"],
        "places.weight": stored["embeddings.position_embeddings.weight"],
        "kind": stored["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": stored["embeddings.LayerNorm.weight"],
        "norm.bias": stored["embeddings.LayerNorm.bias"],
    }
    names = {
        "query": "attention.self.query",
        "key": "attention.self.key",
        "value": "attention.self.value",
        "output": "attention.output.dense",
        "norm": "attention.output.LayerNorm",
        "grow": "intermediate.dense",
        "shrink": "output.dense",
        "norm_after": "output.LayerNorm",
    }
    for at in range(layers):
        for ours, theirs in names.items():
            for part in ("weight", "bias"):
                taken[f"layers.{at}.{ours}.{part}"] = stored[f"encoder.layer.{at}.{theirs}.{part}"]
    encoder.load_state_dict(taken)
    return encoder


class Words:
    """The word pieces of texts, in batches."""

    def __init__(self, folder):
        self.tokenizer = Tokenizer.from_file(str(Path(folder) / "tokenizer.json"))
        self.tokenizer.no_padding()
        self.tokenizer.no_truncation()

    def ids(self, texts, most=64):
        return [found.ids[: most - 1] + [102] if len(found.ids) > most else found.ids for found in self.tokenizer.encode_batch(texts)]

    def batch(self, texts, most=64):
        rows = self.ids(texts, most)
        width = max(map(len, rows))
        ids = torch.zeros(len(rows), width, dtype=torch.long)
        mask = torch.zeros(len(rows), width, dtype=torch.long)
        for at, row in enumerate(rows):
            ids[at, : len(row)] = torch.tensor(row)
            mask[at, : len(row)] = 1
        return ids, mask


@torch.no_grad()
def vectors(encoder, words, texts, most=64, at_once=256):
    """One vector a text, shortest texts first so that little is padded."""
    order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
    out = torch.zeros(len(texts), WIDTH)
    for start in range(0, len(order), at_once):
        part = order[start : start + at_once]
        ids, mask = words.batch([texts[at] for at in part], most)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            found = encoder(ids, mask)
        out[part] = mean(found, mask)
    return out


def parameters(encoder):
    return sum(p.numel() for p in encoder.parameters())


__all__ = ["Encoder", "Words", "load", "mean", "token_scores", "vectors", "parameters", "math"]
