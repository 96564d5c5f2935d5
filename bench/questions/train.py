"""Teaches the sentence encoder what questions are about, which widespread errors they assume, and what they are besides.

    apt-get install python3-torch python3-numpy libopenblas0-pthread
    node bench/questions/write-questions.ts /tmp/questions.jsonl
    python3 bench/questions/train.py /tmp/questions.jsonl src/answer/meaning/question-reader.safetensors

Adapters of low rank in its layers and linear heads over what is read of a question as a whole. About eight minutes on two cores that
multiply in bfloat16. `--resume` goes on from a reader that has learned, in half of the rounds; labels that it does not know begin anew.
"""
import argparse
import json
import random
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / 'adapters'))
from lora import SIZE, Encoder, batches_of, read_tensors, train, write_tensors

import torch
import torch.nn as nn
import torch.nn.functional as F

EPOCHS, BATCH, RATE, SEED = 4, 64, 1.4e-3, 1
# When it goes on from what it has learned.
MORE_EPOCHS, MORE_RATE = 2, 7e-4
# A question is not so surely about one thing alone.
SMOOTHING = 0.05
CHOICES = ('subject', 'premise')
SENSES = ('offTopic', 'order', 'inner')


class QuestionReader(Encoder):
    def __init__(self, labels):
        super().__init__()
        self.labels = labels
        self.heads = nn.ModuleDict({name: nn.Linear(2 * SIZE, len(labels[name])) for name in CHOICES})
        self.heads['sense'] = nn.Linear(2 * SIZE, len(SENSES))
        for head in self.heads.values():
            nn.init.normal_(head.weight, std=0.02)

    def forward(self, pieces, mask):
        return self.drop(self.whole(self.rows_of(pieces, mask), mask))

    def resume(self, tensors):
        super().resume(tensors)
        with torch.no_grad():
            for name, labels in {**self.labels, 'sense': SENSES}.items():
                head = self.heads[name]
                for at, label in enumerate(labels):
                    row = tensors.get(f'{name}.{label}')
                    if row is not None:
                        head.weight[at], head.bias[at] = row[:-1], row[-1]

    def stored(self):
        """A row for each label, its base at the end: `subject.entry A.2.2`, `premise.none`, `sense.order`."""
        tensors = super().stored()
        for name, labels in {**self.labels, 'sense': SENSES}.items():
            head = self.heads[name]
            for at, label in enumerate(labels):
                tensors[f'{name}.{label}'] = torch.cat([head.weight[at], head.bias[at : at + 1]])
        return tensors


def padded(examples, group):
    length = max(len(examples[i]['pieces']) for i in group)
    pieces, mask = torch.zeros(len(group), length, dtype=torch.long), torch.zeros(len(group), length)
    for row, i in enumerate(group):
        own = examples[i]['pieces']
        pieces[row, : len(own)], mask[row, : len(own)] = torch.tensor(own), 1
    return pieces, mask


def loss_of(reader, examples, group):
    read = reader(*padded(examples, group))
    loss = torch.zeros(())

    def known(name):
        rows = [(row, examples[i][name]) for row, i in enumerate(group) if name in examples[i]]
        return [row for row, _ in rows], [value for _, value in rows]

    for name in CHOICES:
        rows, values = known(name)
        if rows:
            told = torch.tensor([reader.labels[name].index(value) for value in values])
            heard = reader.heads[name](read[rows])
            loss = loss + F.cross_entropy(heard, told, label_smoothing=SMOOTHING, reduction='sum') / BATCH
    for at, name in enumerate(SENSES):
        rows, values = known(name)
        if rows:
            heard = reader.heads['sense'](read[rows])[:, at]
            loss = loss + F.binary_cross_entropy_with_logits(heard, torch.tensor(values).float(), reduction='sum') / BATCH
    return loss


def main():
    of = argparse.ArgumentParser()
    of.add_argument('source')
    of.add_argument('target')
    of.add_argument('--resume')
    told = of.parse_args()
    torch.manual_seed(SEED)
    random.seed(SEED)
    labels, *examples = (json.loads(line) for line in open(told.source))
    print(len(examples), 'questions', flush=True)
    reader = QuestionReader(labels)
    if told.resume:
        reader.resume(read_tensors(told.resume))

    def losses(_):
        groups = batches_of([len(one['pieces']) for one in examples], BATCH)
        return [lambda group=group: loss_of(reader, examples, group) for group in groups]

    rounds, rate = (MORE_EPOCHS, MORE_RATE) if told.resume else (EPOCHS, RATE)
    write_tensors(told.target, train(reader, rounds, rate, losses).stored())


if __name__ == '__main__':
    main()
