"""Model files as the program reads them: a header with a checksum, a table of columns, columns aligned to 16 bytes.
The other side is crates/lexicon/src/model/file.rs."""

import struct

import numpy as np

MASK = (1 << 64) - 1
KINDS = {"words.fbm": 0, "encoder.fbm": 1, "concepts.fbm": 2}


def fnv(data):
    """FNV-1a of 64 bits, mixed once: the program's hash of texts."""
    value = 0xCBF29CE484222325
    for byte in data:
        value = ((value ^ byte) * 0x100000001B3) & MASK
    return value ^ (value >> 29)


def checksum(body):
    whole = len(body) // 8 * 8
    value = 0xCBF29CE484222325
    for (number,) in struct.iter_unpack(">Q", body[:whole]):
        value = ((value ^ number) * 0x9E3779B97F4A7C15) & MASK
        value = ((value << 23) | (value >> 41)) & MASK
    return value ^ fnv(body[whole:])


def write(path, columns, together):
    """`together` is shared by the files of one model."""
    data, table = bytearray(), []
    for column in columns:
        raw = column if isinstance(column, bytes) else np.ascontiguousarray(column).tobytes()
        data += bytes(-len(data) % 16)
        table.append((len(data), len(raw)))
        data += raw
    body = b"".join(struct.pack("<II", *place) for place in table)
    body += bytes(-(32 + len(body)) % 16)
    body += bytes(data)
    header = struct.pack("<8sQQII", b"FBMODEL1", checksum(body), together, len(table), KINDS[path.name])
    path.write_bytes(header + body)
    print(f"{path.name}: {len(header) + len(body):,} bytes")


def vocabulary(words):
    """The columns of a vocabulary: text, ends, slots of an open hash table, and how telling each word is (unused)."""
    text = "".join(words).encode()
    ends = np.cumsum([len(word.encode()) for word in words]).astype("<u4")
    size = 16
    while size < 2 * len(words):
        size *= 2
    slots = np.zeros(size, "<u4")
    for number, word in enumerate(words):
        at = fnv(word.encode()) & (size - 1)
        while slots[at]:
            at = (at + 1) & (size - 1)
        slots[at] = number + 1
    return [text, ends, slots, np.ones(len(words), "<f4")]


def rows_of_bytes(matrix, most=127):
    """Each row as whole numbers and what one step is worth."""
    matrix = np.asarray(matrix, np.float32)
    scales = np.abs(matrix).max(1) / most
    scales[scales == 0] = 1e-9
    return np.rint(matrix / scales[:, None]).astype(np.int8), scales.astype("<f4")


def linear(weight, bias):
    """A layer's weights, outputs × inputs in PyTorch, as inputs × outputs between -63 and 63."""
    numbers, scales = rows_of_bytes(weight, 63)
    offsets = 128.0 * numbers.astype(np.float64).sum(1)
    return [numbers.T.copy(), scales, offsets.astype("<f4"), np.asarray(bias, "<f4")]
