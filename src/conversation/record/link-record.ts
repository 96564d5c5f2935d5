import { mayDo } from '../../records/access.ts';
import type { LinkRelation, LinkTarget } from '../../records/link.ts';
import { RELATION_IN_WORDS } from '../../records/link.ts';
import type { RecordVersion } from '../../records/record.ts';
import { sourceOf } from '../begin-draft.ts';
import { numberSpan } from '../present-record.ts';
import { button } from '../present-question.ts';
import { listed, notice, paragraph, reply, shortened, small } from '../rich-text.ts';
import { respond, replyTo } from '../respond.ts';
import type { Turn } from '../turn.ts';
import { viewerOf } from '../viewer-of.ts';
import { findRecord } from './find-record.ts';
import { documentCalled, findDocuments } from './find-documents.ts';
import { linkTargets } from './link-targets.ts';
import type { RecordTalk } from './handle-record-words.ts';
import { kindNamed } from './record-reference.ts';
import type { RecordWords } from './recognize-record-words.ts';
import { rememberRecord } from './show-record.ts';

type LinkWords = Extract<RecordWords, { wants: 'link' }>;

/** "INC-2026-0003 was caused by CHG-2026-0002": a link that a person asked for needs no further confirmation. */
export async function linkRecord(record: RecordVersion, words: LinkWords, talk: RecordTalk): Promise<Turn> {
  const { incoming, deps } = talk;
  const may = mayDo('link', deps.actor(incoming.user), record);
  if (!may.allowed) return respond(replyTo(incoming), notice(may.reason));
  const called = documentCalled(words.to, deps.documents());
  const [named = await describedTarget(record, words.to, talk)] = linkTargets(words.to, deps.clock.now());
  const target = called === null ? named : ({ kind: 'document', id: called.id } as const);
  if (target === undefined) return whichDocument(record, words, talk);
  const there =
    target.kind !== 'record' || (await deps.register.byNumber(target.id, viewerOf(incoming, deps)));
  if (!there || target.id === record.number)
    return respond(replyTo(incoming), notice(`There is no other record ${target.id} that I could link to.`));
  const relation = relationOf(words.words, target);
  const said = notice(
    'Linked: ',
    numberSpan(record),
    ` ${RELATION_IN_WORDS[relation]} `,
    { bold: called === null ? target.id : `“${called.title}”` },
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

const DESCRIBED =
  /^(?:the|that|this|my|our) (?:last |other )?(?<kind>incident|risk|change)(?: (?:about|on|of|from|with|for|regarding|where|that) (?<what>.{2,80}?)| above| before| i (?:just )?(?:recorded|saved|reported)| just now)?$/iu;

/** “Link it to the risk”: the one that is described, or the last one that the person recorded. */
async function describedTarget(
  record: RecordVersion,
  to: string,
  { incoming, deps }: RecordTalk,
): Promise<LinkTarget | undefined> {
  const found = DESCRIBED.exec(to.trim())?.groups;
  const kind = kindNamed(found?.['kind']);
  if (kind === undefined) return undefined;
  const viewer = viewerOf(incoming, deps);
  const what = found?.['what'];
  if (what !== undefined) {
    const described = await findRecord(
      { by: 'words', kind, words: what },
      incoming.conversation,
      viewer,
      deps,
    );
    return described.found === 'one' ? { kind: 'record', id: described.record.number } : undefined;
  }
  const own = (await deps.register.list({ kind }, viewer))
    .filter(({ createdBy, number }) => createdBy === incoming.user && number !== record.number)
    .sort((a, b) => a.createdAt.localeCompare(b.createdAt))
    .at(-1);
  return own === undefined ? undefined : { kind: 'record', id: own.number };
}

/** A document is named in words that fit several: which one is confirmed by a person. */
function whichDocument(record: RecordVersion, { to }: LinkWords, { incoming, deps }: RecordTalk): Turn {
  const documents = findDocuments(to, deps.documents());
  const { number } = record;
  const [first] = documents;
  if (first === undefined)
    return respond(
      replyTo(incoming),
      notice(
        'I can link to a record (INC-2026-0001), a control (A.6.2.8), a clause (10.2) or a document by its title. Name one ' +
          'of these.',
      ),
    );
  const titles = listed(documents.map(({ title }) => `“${title}”`)).replace(/ and (?=[^,]*$)/u, ' or ');
  const card = reply(
    'record',
    [
      paragraph(`Do you mean ${titles}?`),
      small(`Press it, or say the whole title: “link ${number} to ${first.title}”.`),
    ],
    documents.map(({ id, title }) =>
      button(`Link ${shortened(title, 60)}`, { do: 'add-link', number, kind: 'document', id }),
    ),
  );
  return respond(replyTo(incoming), card, [rememberRecord(incoming, record)]);
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
  return target.kind === 'control' ? 'applies' : target.kind === 'document' ? 'described-in' : 'related';
}
