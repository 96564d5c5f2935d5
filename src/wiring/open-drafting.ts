import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { checkedDraft } from '../answer/written/checked-draft.ts';
import { DRAFTABLE_FIELDS } from '../capture/suggest/draftable-fields.ts';
import type { Config } from '../config.ts';
import type { TextHelp } from '../conversation/deps.ts';
import type { Model } from '../model/open-model.ts';
import { readSettings } from '../settings.ts';
import { KNOWLEDGE } from './documents.ts';
import { recordMayLeave } from './may-leave.ts';
import type { Knowledge } from './open-knowledge.ts';

const outlinesSchema = z.record(z.string(), z.array(z.string().min(1)).min(1));

/** Help with a text: what a good one says, and a first one by the model where there is one. */
export function textHelp(model: Model | null, knowledge: Knowledge, config: Config): TextHelp {
  const outlines = readOutlines();
  const settings = readSettings(config.settingsFile).model;
  return {
    outline: (field) => outlines[field] ?? [],
    mayLeave: (record) => recordMayLeave(record, settings),
    drafter:
      model === null
        ? null
        : {
            async draft(task) {
              const drafted = await model.drafter.draft(task);
              if (drafted.outcome === 'fault') return drafted;
              const given = [task.record, ...task.similar, ...task.outline].join('\n');
              const text = checkedDraft(drafted.text, given, knowledge.library().registry);
              return text === null ? { outcome: 'fault', fault: 'unsupported' } : { ...drafted, text };
            },
          },
  };
}

/** @throws when the file does not name every field that somebody can be helped with. */
function readOutlines(): z.infer<typeof outlinesSchema> {
  const outlines = outlinesSchema.parse(parse(readFileSync(join(KNOWLEDGE, 'outlines.yaml'), 'utf8')));
  const missing = Object.values(DRAFTABLE_FIELDS)
    .flat()
    .filter((field) => !(field in outlines));
  if (missing.length > 0)
    throw new Error(`knowledge/outlines.yaml has no outline for ${missing.join(', ')}.`);
  return outlines;
}
