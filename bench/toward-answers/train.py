"""Teaches the sentence encoder to read questions and statements alike: a question near the statement that answers it.

    apt-get install python3-torch python3-numpy libopenblas0-pthread
    node bench/toward-answers/write-told.ts /tmp/told.jsonl
    python3 bench/toward-answers/train.py /tmp/told.jsonl src/answer/meaning/toward-answers.safetensors

Adapters of low rank in its layers. With `--onward` it goes on from what the target holds, in fewer rounds, for organizations that were
added. Of the statements of an organization those that answer have to be nearer than those beside them in
their passages and others drawn by chance. About half an hour on two cores that multiply in bfloat16. What is written with `--measured`
is measured after each round: how often the nearest statement answers, as they are asked.
"""
import argparse
import json
import random
import sys
from pathlib import Path

sys.path.append(str(Path(__file__).parents[1] / 'adapters'))
from lora import SIZE, Encoder, read_tensors, train, write_tensors

import torch
import torch.nn.functional as F

BATCH, SEED = 48, 1
# Rounds, and how far a step goes.
ANEW, ONWARD = (3, 7e-4), (2, 5e-4)
# What a cosine counts in the choice among the statements.
SHARP = 20
# Statements that do not answer, to a batch; up to half of them of the same passages.
OTHERS = 40
# So many questions of the knowledge a round: its texts are other texts than documents are.
OF_KNOWLEDGE = 1500


class Reader(Encoder):
    def forward(self, texts):
        length = max(map(len, texts))
        pieces, mask = torch.zeros(len(texts), length, dtype=torch.long), torch.zeros(len(texts), length)
        for row, own in enumerate(texts):
            pieces[row, : len(own)], mask[row, : len(own)] = torch.tensor(own), 1
        rows = self.rows_of(pieces, mask)
        return F.normalize((rows * mask[:, :, None]).sum(1) / mask.sum(1, keepdim=True), dim=1)


def beside(told, right):
    """Statements that do not answer: of the same passages, and others."""
    rest = [at for at in range(len(told['statements'])) if at not in right]
    own = {told['passages'][at] for at in right}
    near = [at for at in rest if told['passages'][at] in own]
    random.shuffle(near)
    near = near[: OTHERS // 2]
    far = [at for at in rest if at not in set(near)]
    return near + random.sample(far, min(OTHERS - len(near), len(far)))


def loss_of(reader, told, questions):
    right = list(dict.fromkeys(random.choice(question['answers']) for question in questions))
    shown = right + beside(told, set(right))
    asked, stated = reader([question['pieces'] for question in questions]), reader([told['statements'][at] for at in shown])
    near = SHARP * (asked @ stated.T)
    answers = torch.tensor([[at in question['answers'] for at in shown] for question in questions])
    chance = torch.logsumexp(near.masked_fill(~answers, -1e4), 1) - torch.logsumexp(near, 1)
    return -(chance * torch.tensor([float(question['worth']) for question in questions])).sum() / BATCH


@torch.no_grad()
def measure(reader, told):
    reader.eval()

    def read(texts):
        order = sorted(range(len(texts)), key=lambda at: len(texts[at]))
        rows = torch.zeros(len(texts), SIZE)
        for at in range(0, len(order), 64):
            group = order[at : at + 64]
            rows[group] = reader([texts[one] for one in group])
        return rows

    stated = read(told['statements'])
    nearest = (read([question['pieces'] for question in told['questions']]) @ stated.T).argmax(1).tolist()
    reader.train()
    ways = {}
    for question, at in zip(told['questions'], nearest):
        ways.setdefault(question['how'], []).append(at in question['answers'])
    return ', '.join(f'{how} {sum(right) / len(right):.3f} of {len(right)}' for how, right in ways.items())


def main():
    of = argparse.ArgumentParser()
    of.add_argument('source')
    of.add_argument('target')
    of.add_argument('--onward', action='store_true')
    given = of.parse_args()
    torch.manual_seed(SEED)
    random.seed(SEED)
    told = [json.loads(line) for line in open(given.source)]
    learned = [one for one in told if one['learn']]
    print(sum(len(one['questions']) for one in learned), 'questions', flush=True)
    reader = Reader()
    if given.onward:
        reader.resume(read_tensors(given.target))

    def losses(_):
        for one in told:
            if not one['learn']:
                print(one['name'], measure(reader, one), flush=True)
        groups = []
        for one in learned:
            asked = one['questions']
            most = OF_KNOWLEDGE if one['name'] == 'knowledge' else len(asked)
            asked = random.sample(asked, min(most, len(asked)))
            groups += [(one, asked[at : at + BATCH]) for at in range(0, len(asked), BATCH)]
        random.shuffle(groups)
        return [lambda group=group: loss_of(reader, *group) for group in groups]

    trained = train(reader, *(ONWARD if given.onward else ANEW), losses)
    for one in told:
        if not one['learn']:
            print(one['name'], measure(reader, one), flush=True)
    write_tensors(given.target, trained.stored())


if __name__ == '__main__':
    main()
