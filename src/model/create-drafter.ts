import { z } from 'zod';
import type { Drafter } from '../capture/ports.ts';
import type { Asking } from './ask.ts';
import { askFor } from './ask-for.ts';
import { Masker } from './masking/masker.ts';
import { repeatsPrompt } from './repeats-prompt.ts';

const draftSchema = z.object({ text: z.string().trim().min(1).max(3_000) });

/** Writes a first text for a field, in one request. */
export function createDrafter(asking: Asking): Drafter {
  return {
    async draft({ asker, label, outline, record, similar }) {
      const masker = new Masker(asking.settings.maskNames);
      const others = similar.map((each) => `\nA similar record:\n${masker.mask(each)}`);
      const rendered = asking.prompts.render('draft-text', {
        field: label,
        outline: outline.map((point) => `- ${point}`).join('\n'),
        record: masker.mask(record),
        similar: others.join('\n'),
      });
      const told = await askFor(draftSchema, rendered, asker, asking);
      if (!told.ok) return { outcome: 'fault', fault: told.error };
      const text = masker.unmask(told.value.value.text);
      if (repeatsPrompt(text, rendered.system) || /\[[A-Z]+_\d+\]/.test(text))
        return { outcome: 'fault', fault: 'unsupported' };
      return { outcome: 'drafted', text, trace: told.value.trace };
    },
  };
}
