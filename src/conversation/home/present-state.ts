import type { RiskCriteria } from '../../records/risk-criteria.ts';
import { ON_TIME } from '../../review/on-time.ts';
import { button } from '../present-question.ts';
import type { Control, Part } from '../reply.ts';
import type { PlainWork } from '../work/long-work.ts';
import { capitalized } from '../../kernel/capitalized.ts';
import { paragraph, small } from '../rich-text.ts';
import type { AimsState, Count, RiskCell } from './home-data.ts';
import { cellValue, type ListRequest } from './list-request.ts';
import { listButton } from './turn-pages.ts';

/** The state of the AIMS in counts. Every number is a button that leads to its list. */
export function presentState({
  register,
  criteria,
  controls,
  reviews,
  questions,
  waitingSystems,
  work,
}: AimsState): readonly Part[] {
  return [
    { part: 'heading', text: 'State of the AIMS' },
    ...counted('Open incidents', register.incidentsBySeverity, {
      all: OPEN.incidents,
      of: (severity) => ({ ...OPEN.incidents, severity }),
    }),
    ...riskParts(register.risks, criteria),
    ...counted('Open changes', register.changesByStatus, {
      all: OPEN.changes,
      of: (status) => ({ ...OPEN.changes, status }),
    }),
    ...controlParts(controls),
    ...reviewParts(reviews),
    ...questionParts(questions),
    ...systemParts(waitingSystems),
    ...workParts(work),
  ];
}

const OPEN = {
  incidents: { of: 'records', kind: 'incident' },
  risks: { of: 'records', kind: 'risk' },
  changes: { of: 'records', kind: 'change' },
} as const satisfies Readonly<Record<string, ListRequest>>;

/** Where the counts of one subject lead to: the list of all of them, and that of one count. */
interface Lists {
  readonly all: ListRequest;
  of(name: string): ListRequest;
}

function counted(title: string, counts: readonly Count[], lists: Lists): readonly Part[] {
  const total = sumOf(counts);
  if (total === 0) return [paragraph({ bold: title }, ': none')];
  return [paragraph({ bold: title }, `: ${total}`), { part: 'controls', controls: numbers(counts, lists) }];
}

function sumOf(counts: readonly { readonly count: number }[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}

/** Counts of zero need no list, and the sum of a single count is that count. */
function numbers(counts: readonly Count[], lists: Lists): readonly Control[] {
  const some = counts.filter(({ count }) => count > 0);
  return [
    ...some.map(({ of, count }) => listButton(`${capitalized(of)} ${count}`, lists.of(of))),
    ...(some.length > 1 ? [listButton(`All ${sumOf(some)}`, lists.all)] : []),
  ];
}

function riskParts(risks: readonly RiskCell[], criteria: RiskCriteria): readonly Part[] {
  const total = sumOf(risks);
  if (total === 0) return [paragraph({ bold: 'Open risks' }, ': none')];
  const byLevel = criteria.levels.toReversed().map((level): Count => {
    const cells = risks.filter(({ likelihood, impact }) => levelAt(criteria, likelihood, impact) === level);
    return { of: level, count: sumOf(cells) };
  });
  return [
    paragraph({ bold: 'Open risks' }, `: ${total}`),
    { part: 'grid', rows: matrixRows(risks) },
    small(MATRIX_READ),
    {
      part: 'controls',
      controls: [
        ...numbers(byLevel, { all: OPEN.risks, of: (level) => ({ ...OPEN.risks, level }) }),
        cellChoice(risks),
      ],
    },
  ];
}

/** The numbers of the matrix stand in a text: each leads to its list from here, the worst first. */
function cellChoice(risks: readonly RiskCell[]): Control {
  const worst = risks.toSorted(
    (one, other) =>
      other.likelihood * other.impact - one.likelihood * one.impact || other.impact - one.impact,
  );
  return {
    control: 'select',
    label: 'Show one cell',
    action: { do: 'open-cell', value: '' },
    options: worst.map((cell) => ({
      value: cellValue(cell),
      label: `Likelihood ${cell.likelihood}, impact ${cell.impact}: ${cell.count}`,
    })),
    initial: null,
  };
}

function levelAt({ matrix }: RiskCriteria, likelihood: number, impact: number): string | undefined {
  return matrix[likelihood - 1]?.[impact - 1];
}

const MATRIX_READ =
  'Rows: likelihood, from 5 (top) to 1. Columns: impact, from 1 to 5. Once it is known what is left of a risk, that counts.';

const SCALE = [1, 2, 3, 4, 5] as const;

/** Likelihood upwards and impact to the right, as such matrices are drawn; an empty cell is a dot. */
function matrixRows(risks: readonly RiskCell[]): readonly (readonly string[])[] {
  const at = (likelihood: number, impact: number): string => {
    const count = risks.find((cell) => cell.likelihood === likelihood && cell.impact === impact)?.count ?? 0;
    return count === 0 ? '·' : String(count);
  };
  return [
    ...SCALE.toReversed().map((likelihood) => [
      String(likelihood),
      '│',
      ...SCALE.map((impact) => at(likelihood, impact)),
    ]),
    ['-', '└', ...SCALE.map(String)],
  ];
}

function controlParts(controls: readonly Count[] | null): readonly Part[] {
  const title = 'Controls of the Statement of Applicability';
  if (controls === null) return [paragraph({ bold: title }, ': no such document is read')];
  return counted(title, controls, { all: { of: 'controls' }, of: (status) => ({ of: 'controls', status }) });
}

/** A share of nothing says nothing. */
function reviewParts({ onTime, late }: AimsState['reviews']): readonly Part[] {
  const title = { bold: 'Reviews on time' };
  const all = onTime + late;
  if (all === 0) return [paragraph(title, `: none was answered in the last ${ON_TIME.weeks} weeks`)];
  const show = (label: string, count: number, answered: 'on-time' | 'late'): readonly Control[] =>
    count === 0 ? [] : [listButton(`${label} ${count}`, { of: 'reviews', answered })];
  return [
    paragraph(title, `: ${Math.floor((100 * onTime) / all)}% of ${all} in the last ${ON_TIME.weeks} weeks`),
    { part: 'controls', controls: [...show('Late', late, 'late'), ...show('On time', onTime, 'on-time')] },
    small(
      `On time: answered by the planned date, or within ${ON_TIME.withinDays} days of it, when the weekly review asks.`,
    ),
  ];
}

const WORK_LABELS: Readonly<Record<PlainWork['work'], string>> = {
  documents: 'Read the documents again',
  export: 'Export the register',
};

function workParts(work: readonly PlainWork[]): readonly Part[] {
  if (work.length === 0) return [];
  return [
    paragraph({ bold: 'Documents and register' }),
    {
      part: 'controls',
      controls: work.map((one) => button(WORK_LABELS[one.work], { do: 'start-work', work: one })),
    },
  ];
}

function questionParts(questions: number): readonly Part[] {
  const title = { bold: 'Questions nobody could answer' };
  if (questions === 0) return [paragraph(title, ': none')];
  return [paragraph(title, `: ${questions}`), showList(questions, { of: 'questions' })];
}

/** A line only while something is to do. */
function systemParts(waiting: number | null): readonly Part[] {
  if (waiting === null || waiting === 0) return [];
  return [
    paragraph({ bold: 'Systems that the inventory does not list' }, `: ${waiting}`),
    showList(waiting, { of: 'systems' }),
  ];
}

function showList(count: number, list: ListRequest): Part {
  return {
    part: 'controls',
    controls: [listButton(count === 1 ? 'Show it' : 'Show them', list)],
  };
}
