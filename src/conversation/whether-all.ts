import { wordsSought } from '../records/search/alternatives.ts';
import { queryInWords } from '../records/search/query-in-words.ts';
import type { RegisterQuery } from '../records/search/register-query.ts';
import type { UnderstandContext } from '../capture/understand/context.ts';
import type { TurnDeps } from './deps.ts';
import { findFitting } from './find-fitting.ts';
import type { IncomingOf } from './incoming.ts';
import { findingFor, requestFor, type Asking } from './list-records.ts';
import type { FoundRecords } from './ports.ts';
import { counted, peopleIn, withPeople } from './present-found.ts';
import { numberSpan, titleOf } from './present-record.ts';
import type { Part } from './reply.ts';
import { respond, replyTo } from './respond.ts';
import { paragraph, reply } from './rich-text.ts';
import type { Turn } from './turn.ts';
import { viewerOf } from './viewer-of.ts';

/** “Has every high risk an owner and a treatment plan?”, “have all incidents been investigated?”. */
const ASKED =
  /^(?:(?:and|so|please)[,\s]+)*(?:do|does|have|has|are|is|were|was) (?:all|every|each)(?: (?:single|one of|of))?(?: (?:the|our|my))? (?<of>(?:[\p{L}-]+ ){0,3}?(?:incidents?|risks?|changes?))(?<rest> .{3,80}?)[?\s]*$/iu;
/** What has to be so is for the documents. */
const RULE = /^ (?:to|need|must|have to|has to|require|allowed|supposed)\b/iu;
const LEAD =
  /^(?:(?:have|has|had|got|with|been|being|already|now|each|also|both|an?|any|the|its|their|at least one|named|chosen)\s+)+/iu;
const STATUS = /^(?:assessed|treated|contained|investigated|corrected|closed|implemented)$/iu;
const MOST_NAMED = 10;

/** Of each thing that all of some records should have, which of them lack it. Null for what asks nothing of the kind. */
export async function answerWhetherAll(
  incoming: IncomingOf<'message'>,
  context: UnderstandContext,
  deps: TurnDeps,
): Promise<Turn | null> {
  const asking = { user: incoming.user, viewer: viewerOf(incoming, deps), context, deps };
  const asked = await whetherAll(incoming.text.trim(), asking);
  if (asked === null) return null;
  const { all, lacking } = asked;
  const finding = await findingFor(incoming, deps);
  const { total } = await findFitting(all, { from: 0, limit: 1 }, finding);
  if (total === 0) return null;
  const parts: Part[] = [];
  for (const query of lacking) {
    const found = await findFitting({ ...query, open: all.open }, { from: 0, limit: MOST_NAMED }, finding);
    parts.push(...told({ ...query, open: all.open }, counted(total, all), found));
  }
  return respond(replyTo(incoming), reply('records', parts));
}

interface WhetherAll {
  readonly all: RegisterQuery;
  /** Those that lack a thing, for each. */
  readonly lacking: readonly RegisterQuery[];
}

/** Null where a word of it is not understood. */
async function whetherAll(text: string, asking: Asking): Promise<WhetherAll | null> {
  const { of = '', rest = '' } = ASKED.exec(text)?.groups ?? {};
  if (of === '' || RULE.test(rest)) return null;
  const wanted = rest
    .split(/,|\band\b|\bor\b/iu)
    .map((one) => one.trim().replace(LEAD, ''))
    .filter((one) => one !== '');
  const all = await understood(of, asking);
  const lacking: RegisterQuery[] = [];
  for (const one of wanted) {
    const query = await understood(
      STATUS.test(one) ? `${of} not yet ${one}` : `${of} with no ${one}`,
      asking,
    );
    if (query === null || !restrictsMore(query)) return null;
    lacking.push(query);
  }
  return all === null || lacking.length === 0 ? null : { all, lacking };
}

async function understood(text: string, asking: Asking): Promise<RegisterQuery | null> {
  const { query, loose, ruledOut } = await requestFor(text, asking);
  return wordsSought(query).length + loose.length + ruledOut.length > 0 ? null : query;
}

function restrictsMore({ fields = [], traits = [], statuses }: RegisterQuery): boolean {
  return fields.length + traits.length + statuses.length > 0;
}

function told(query: RegisterQuery, of: string, { records, total }: FoundRecords): readonly Part[] {
  const said = withPeople(queryInWords(query), peopleIn(query));
  if (total === 0) return [paragraph({ bold: 'Yes' }, `, of ${of} there are none of these: `, ...said, '.')];
  const items = records.map((record) => [
    numberSpan(record),
    ` ${titleOf(record)} · ${record.status} · `,
    { person: record.owner },
  ]);
  return [paragraph({ bold: `No, ${String(total)} of ${of}` }, ': ', ...said, '.'), { part: 'list', items }];
}
