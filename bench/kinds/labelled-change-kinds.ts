import {
  tellingWords,
  CHANGE_KINDS,
  type ChangeKind,
} from '../../src/capture/understand/change-kind/weigh-change-kinds.ts';
import { readFields } from '../../src/capture/understand/read-fields.ts';
import { readMessage } from '../../src/capture/understand/read-message.ts';
import { contextOf } from '../../test/capture/understand/score-capture.ts';
import type { FromSet } from './check-meant.ts';
import { developmentCases } from './development-cases.ts';

/** Changes whose author says what kind they are of; `named`: some word names the kind, so that nothing needs to be learned. */
export type LabelledChange = FromSet & { readonly named: boolean };

export function labelledChangeKinds(): readonly LabelledChange[] {
  return developmentCases().flatMap(({ set, one }): readonly LabelledChange[] => {
    const kind = CHANGE_KINDS.indexOf(one.fields['changeKind'] as ChangeKind);
    if (one.type !== 'change' || kind < 0) return [];
    const context = contextOf(one);
    const message = readMessage(one.message, context);
    const read = readFields('change', { ...message, command: null }, context, false);
    const asides = [read['reason'], read['rollbackPlan'], read['validation']].flatMap((text) => text ?? []);
    const { features, text } = tellingWords(message, asides);
    const named = read['changeKind'] !== null;
    return [{ set, message: one.message, text, features: [...features], kind, named }];
  });
}
