"""Teaches the sentence encoder to read reports: adapters of low rank in its layers (LoRA, Hu et al. 2021) and what is read off them.

    apt-get install python3-torch python3-numpy libopenblas0-pthread
    node bench/reader/write-examples.ts /tmp/examples.jsonl
    python3 bench/reader/train.py /tmp/examples.jsonl src/capture/understand/reader/message-reader.safetensors

`--without` names sets of messages, separated by commas, that are left out: how an author is read who was not learned from.
`--resume` goes on from a reader that has learned, in fewer rounds: for a few authors more beside those it knows, in a third of the time,
and it loses little of what it could. Twelve minutes to half an hour from the beginning on two cores that multiply in bfloat16 and do
nothing else; with other work beside it set OMP_NUM_THREADS=1.
"""
import argparse
import json
import random
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / 'adapters'))
from lora import BEGIN, END, SIZE, Encoder, batches_of, read_tensors, train, write_tensors

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F

LONGEST = 256
FULL_STOP = 1012  # '.'
EPOCHS, BATCH, RATE, SEED = 8, 16, 1e-3, 1
# When it goes on from what it has learned.
MORE_EPOCHS, MORE_RATE = 3, 5e-4
# The shares of messages that are read about a system with another name, and with one clause more.
RENAMED, TOLD_MORE = 0.4, 0.3
# What a token that cannot be a date, a person or a number says of it.
ELSEWHERE = 0.1
# How much the tokens of a message count beside what it is as a whole.
TOKENS_PART = 1 / 8
KIND_PART, CLASS_PART = 1.0, 0.7


class Reader(Encoder):
    def __init__(self, order):
        super().__init__()
        self.stretches, self.marks, self.classes = order['stretches'], order['marks'], order['classes']
        # Of each token: how likely it is within each stretch, begins it, ends it; then each mark.
        self.tokens = nn.Linear(SIZE, 3 * len(self.stretches) + len(self.marks))
        self.message = nn.Linear(2 * SIZE, sum(len(values) for values in self.classes.values()))
        nn.init.normal_(self.tokens.weight, std=0.02)
        nn.init.constant_(self.tokens.bias, -3.0)
        nn.init.normal_(self.message.weight, std=0.02)

    def forward(self, pieces, mask):
        rows = self.rows_of(pieces, mask)
        return self.tokens(self.drop(rows)), self.message(self.drop(self.whole(rows, mask)))

    def heads(self):
        return ('tokens', self.tokens), ('message', self.message)

    def resume(self, tensors):
        super().resume(tensors)
        with torch.no_grad():
            for name, head in self.heads():
                head.weight.copy_(tensors[f'{name}.weight'])
                head.bias.copy_(tensors[f'{name}.bias'])

    def stored(self):
        tensors = super().stored()
        for name, head in self.heads():
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


def padded(examples, group):
    length = max(len(examples[i][0]) for i in group)
    pad = lambda rows: np.pad(rows, [(0, length - len(rows))] + [(0, 0)] * (rows.ndim - 1))
    pieces, told, counts, values = zip(*(examples[i] for i in group))
    mask = [np.ones(len(one), np.float32) for one in pieces]
    stack = lambda many: torch.from_numpy(np.stack([pad(one) for one in many]))
    return stack([np.array(one) for one in pieces]), stack(mask), stack(told), stack(counts), torch.tensor(values)


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


def taught(examples, clauses, order, learned):
    torch.manual_seed(SEED)
    random.seed(SEED)
    reader = Reader(order)
    if learned:
        reader.resume(learned)
    names = names_in(examples)

    def losses(_):
        anew = [told_more(one, clauses) if random.random() < TOLD_MORE else one for one in examples]
        anew = [renamed(one, names) if random.random() < RENAMED else one for one in anew]
        ready = [prepared(one, order) for one in anew]
        groups = batches_of([len(one[0]) for one in ready], BATCH)
        return [lambda group=group: loss_of(reader, *padded(ready, group)) for group in groups]

    return train(reader, *((MORE_EPOCHS, MORE_RATE) if learned else (EPOCHS, RATE)), losses)


def main():
    of = argparse.ArgumentParser()
    of.add_argument('source')
    of.add_argument('target')
    of.add_argument('--without', default='')
    of.add_argument('--resume')
    told = of.parse_args()
    first, *lines = (json.loads(line) for line in open(told.source))
    left_out = {name for name in told.without.split(',') if name}
    clauses = {kind: [one for one in lines if kind in one.get('kinds', [])] for kind in ('incident', 'change')}
    examples = [one for one in lines if 'tags' in one and one['set'] not in left_out]
    print(len(examples), 'messages', flush=True)
    learned = read_tensors(told.resume) if told.resume else None
    write_tensors(told.target, taught(examples, clauses, first['order'], learned).stored())


if __name__ == '__main__':
    main()
