import { z } from 'zod';
import type { Rewriter } from '../answer/ports.ts';
import type { Asking } from './ask.ts';
import { askFor } from './ask-for.ts';
import { Masker } from './masking/masker.ts';

const rewritingSchema = z.object({
  question: z.string().trim().min(1).max(400),
  language: z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z]{2,8})?$/),
});

/** Makes a question whole, in English, in one short request. */
export function createRewriter(asking: Asking): Rewriter {
  return {
    async rewrite({ asker, question, before }) {
      const masker = new Masker(asking.settings.maskNames);
      const rendered = asking.prompts.render('rewrite-question', {
        question: masker.mask(question),
        before:
          before === null
            ? ''
            : `Asked before: ${masker.mask(before.question)}\nAnswered with: ${before.about.join('; ') || 'nothing'}\n\n`,
      });
      const told = await askFor(rewritingSchema, rendered, asker, asking);
      if (!told.ok) return { outcome: 'fault', fault: told.error };
      const { value, trace } = told.value;
      return {
        outcome: 'rewritten',
        question: masker.unmask(value.question),
        language: value.language,
        trace,
      };
    },
  };
}
