import type { Draft } from '../../capture/draft.ts';
import { recordTypes } from '../../records/record-types.ts';
import { DateTime } from 'luxon';
import type { DueDigest } from '../../review/digest.ts';
import { button } from '../present-question.ts';
import { recordInShort } from '../present-record.ts';
import type { Control, Part, Reply } from '../reply.ts';
import { paragraph, reply, shortened, small } from '../rich-text.ts';
import type { HomeData } from './home-data.ts';
import { listButton } from './turn-pages.ts';
import { presentState } from './present-state.ts';

const LIMITS = { due: 5, drafts: 5, records: 5, title: 100 } as const;

/** One person's Home tab: what waits for them first, then what they are at, then what is theirs, then the whole. */
export function presentHome(data: HomeData): Reply {
  return reply('home', [
    ...dueParts(data.digest),
    { part: 'divider' },
    ...draftParts(data.drafts, data.digest.timezone),
    { part: 'divider' },
    ...recordParts(data),
    ...(data.state === null ? [] : [{ part: 'divider' } as const, ...presentState(data.state)]),
  ]);
}

function heading(text: string): Part {
  return { part: 'heading', text };
}

function controls(...all: readonly Control[]): Part {
  return { part: 'controls', controls: all };
}

function dueParts({ items }: DueDigest): readonly Part[] {
  const title = heading('Waiting for you');
  if (items.length === 0) return [title, paragraph('Nothing of yours is due.')];
  const more = items.length - LIMITS.due;
  return [
    title,
    {
      part: 'list',
      items: items
        .slice(0, LIMITS.due)
        .map((item) => [{ bold: shortened(item.title, LIMITS.title) }, ` · ${item.reason}`]),
    },
    ...(more > 0 ? [small(`${more} more.`)] : []),
    controls(button('Review them now', { do: 'show-review' }, 'primary')),
  ];
}

function draftParts(drafts: readonly Draft[], timezone: string): readonly Part[] {
  const title = heading('Your drafts');
  if (drafts.length === 0) {
    return [title, paragraph('No draft is open.'), controls(...startButtons())];
  }
  const more = drafts.length - LIMITS.drafts;
  return [
    title,
    ...drafts.slice(0, LIMITS.drafts).flatMap((draft) => oneDraft(draft, timezone)),
    ...(more > 0 ? [small(`${more} older ones: say “my drafts”.`)] : []),
    small('Or begin something new:'),
    controls(...startButtons()),
  ];
}

function oneDraft(draft: Draft, timezone: string): readonly Part[] {
  const { noun } = recordTypes[draft.kind];
  const title = draft.answers['title']?.value;
  const about = typeof title === 'string' ? title : `A new ${noun}`;
  const changed = DateTime.fromISO(draft.changedAt, { zone: timezone, locale: 'en-GB' }).toFormat(
    'd LLL, HH:mm',
  );
  const what =
    draft.updates === null
      ? `Draft of ${recordTypes[draft.kind].article} ${noun}`
      : `Changes to ${draft.updates.number}`;
  return [
    paragraph({ bold: shortened(about, LIMITS.title) }, `\n${what} · last changed ${changed}`),
    controls(
      button('Go on', { do: 'resume', draft: draft.id }),
      button('Open as form', { do: 'open-form', draft: draft.id }),
    ),
  ];
}

function startButtons(): readonly Control[] {
  return [
    button('Log an incident', { do: 'start', kind: 'incident', text: '' }),
    button('Note a risk', { do: 'start', kind: 'risk', text: '' }),
    button('Propose a change', { do: 'start', kind: 'change', text: '' }),
  ];
}

function recordParts({ records }: HomeData): readonly Part[] {
  const title = heading('Your open records');
  if (records.length === 0) return [title, paragraph('You own no open record.')];
  return [
    title,
    { part: 'list', items: records.slice(0, LIMITS.records).map(recordInShort) },
    controls(
      listButton(records.length === 1 ? 'Show it' : `Show all ${records.length}`, {
        of: 'records',
        mine: true,
      }),
    ),
  ];
}
