import { mayDo } from '../../records/access.ts';
import type { LinkRelation, LinkTarget } from '../../records/link.ts';
import { RELATION_IN_WORDS } from '../../records/link.ts';
import type { RecordVersion } from '../../records/record.ts';
import { sourceOf } from '../begin-draft.ts';
import { numberSpan } from '../present-record.ts';
import { notice } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import type { Turn } from '../turn.ts';
import { viewerOf } from '../viewer-of.ts';
import { linkTargets } from './link-targets.ts';
import type { RecordTalk } from './handle-record-words.ts';
import type { RecordWords } from './recognize-record-words.ts';
import { rememberRecord } from './show-record.ts';

type LinkWords = Extract<RecordWords, { wants: 'link' }>;

/** "INC-2026-0003 was caused by CHG-2026-0002": a link that a person asked for needs no further confirmation. */
export async function linkRecord(record: RecordVersion, words: LinkWords, talk: RecordTalk): Promise<Turn> {
  const { incoming, deps } = talk;
  const may = mayDo('link', deps.actor(incoming.user), record);
  if (!may.allowed) return respond(replyTo(incoming), notice(may.reason));
  const [target] = linkTargets(words.to, deps.clock.now());
  if (target === undefined) {
    return respond(
      replyTo(incoming),
      notice(
        'I can link to a record (INC-2026-0001), a control (A.6.2.8) or a clause (10.2). Name one of these.',
      ),
    );
  }
  const there =
    target.kind !== 'record' || (await deps.register.byNumber(target.id, viewerOf(incoming, deps)));
  if (!there || target.id === record.number)
    return respond(replyTo(incoming), notice(`There is no other record ${target.id} that I could link to.`));
  const relation = relationOf(words.words, target);
  const said = notice(
    'Linked: ',
    numberSpan(record),
    ` ${RELATION_IN_WORDS[relation]} `,
    { bold: target.id },
    '.',
  );
  return respond(replyTo(incoming), said, [
    {
      change: 'add-link',
      link: { number: record.number, relation, target, by: incoming.user },
      source: sourceOf(incoming),
    },
    rememberRecord(incoming, record),
  ]);
}

const RELATIONS: readonly (readonly [RegExp, LinkRelation])[] = [
  [/caused by/iu, 'caused-by'],
  [/same as/iu, 'same-as'],
  [/result/iu, 'result-of'],
  [/described/iu, 'described-in'],
  [/treated/iu, 'applies'],
];

function relationOf(words: string, target: LinkTarget): LinkRelation {
  const said = RELATIONS.find(([pattern]) => pattern.test(words))?.[1];
  if (said !== undefined) return said;
  return target.kind === 'control' ? 'applies' : 'related';
}
