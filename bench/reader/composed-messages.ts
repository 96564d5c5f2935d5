import type { CaptureCase } from '../../test/capture/understand/score-capture.ts';

/** What a sentence says, by field: the value, and the words that it is read from where these are not the whole sentence. */
type Told = Readonly<Record<string, readonly [value: string | number, words?: string]>>;
type Piece = readonly [said: string, told: Told];
type Kind = NonNullable<CaptureCase['type']>;

/** A Tuesday. */
const NOW = { now: '2026-11-24T17:30:00+01:00', timezone: 'Europe/Amsterdam' } as const;
const MANY = 200;

const SYSTEMS: readonly Piece[] = [
  ['our chatbot', { system: ['Support chatbot', 'chatbot'] }],
  ['the fraud model', { system: ['Fraud detection', 'fraud model'] }],
  ['claims triage', { system: ['Claims triage', 'claims triage'] }],
  ['the premium forecast', { system: ['Pricing forecast', 'premium forecast'] }],
  ['credit scoring', { system: ['Credit-scoring model', 'credit scoring'] }],
  ['the parcel sorter', { system: ['parcel sorter', 'parcel sorter'] }],
  ['the dosing adviser', { system: ['dosing adviser', 'dosing adviser'] }],
  ['our minutes writer', { system: ['minutes writer', 'minutes writer'] }],
];

const PEOPLE: readonly Piece[] = [
  ['<@U0OLGA11> owns it.', { owner: ['U0OLGA11', '<@U0OLGA11>'] }],
  ['<@U0PAUL12> takes care of it.', { owner: ['U0PAUL12', '<@U0PAUL12>'] }],
  ['It belongs to <@U0QUIN13>.', { owner: ['U0QUIN13', '<@U0QUIN13>'] }],
  ['I own it.', { owner: ['U0AUTHOR0', 'I own it'] }],
  ['The data protection officer (<@U0RITA14>) deals with the authority.', {}],
  ['<@U0SAM15> takes care of the press.', {}],
  ['<@U0TINA16> mentioned it to me.', {}],
  ['<@U0UDO17> is looking at it.', {}],
  ['cc <@U0VERA18>', {}],
];

const ASIDES: readonly Piece[] = [
  ['The report of 5 October was read out.', {}],
  ['We spoke about it on Monday.', {}],
  ['I cancelled my holiday because of it.', {}],
  ['I took an early train for that.', {}],
  ['I have written to <@U0WIM19>.', {}],
  ['The contract runs out on 31 March.', {}],
  ['They move from 7,000 to 9,000 units a week.', {}],
];

const PARTS: Readonly<Record<Kind, readonly (readonly Piece[])[]>> = {
  incident: [
    [
      ['It did so yesterday at 2pm.', { occurredAt: ['2026-11-23T14:00', 'yesterday at 2pm'] }],
      ['Between 08:00 and 15:00 yesterday.', { occurredAt: ['2026-11-23T08:00', 'Between 08:00'], endedAt: ['2026-11-23T15:00', '15:00 yesterday'] }],
      ['It happened last Thursday.', { occurredAt: ['2026-11-19', 'last Thursday'] }],
      ['Over the weekend.', { occurredAt: ['2026-11-21', 'Over the weekend'], endedAt: ['2026-11-22', 'Over the weekend'] }],
      ['On 2 Nov, from 10:15 to 11.', { occurredAt: ['2026-11-02T10:15', 'On 2 Nov, from 10:15'], endedAt: ['2026-11-02T11:00', '11'] }],
    ],
    [
      ['Spotted this morning at 8.', { detectedAt: ['2026-11-24T08:00', 'this morning at 8'] }],
      ['We saw it today at 11:30.', { detectedAt: ['2026-11-24T11:30', 'today at 11:30'] }],
      ['A client told us on 23 November.', { detectedAt: ['2026-11-23', '23 November'] }],
    ],
    [
      ['Severity: medium.', { severity: ['medium', 'medium'] }],
      ['sev 2', { severity: ['high', 'sev 2'] }],
      ['I would call it high severity.', { severity: ['high', 'high severity'] }],
      ['Nothing critical.', {}],
    ],
    [
      ['We took it offline.', { immediateAction: ['We took it offline'] }],
      ['We turned it off.', { immediateAction: ['We turned it off'] }],
      ['Account locked.', { immediateAction: ['Account locked'] }],
      ['We work from the paper list for now.', { immediateAction: ['We work from the paper list for now'] }],
      ['Users were not told yet.', {}],
    ],
    [
      ['The certificate had run out.', { rootCause: ['The certificate had run out'] }],
      ['Cause: a wrong unit.', { rootCause: ['a wrong unit'] }],
      ['Nobody had updated the price list.', { rootCause: ['Nobody had updated the price list'] }],
      ['The cause is not known.', {}],
    ],
    [
      ['We will add a second check.', { correctiveAction: ['We will add a second check'] }],
      ['From now on two people release it.', { correctiveAction: ['From now on two people release it'] }],
    ],
  ],
  risk: [
    [
      ['Likelihood 3, impact 4.', { likelihood: [3, 'Likelihood 3'], impact: [4, 'impact 4'] }],
      ['Score 12 (3*4).', { likelihood: [3, '3*4'], impact: [4, '3*4'] }],
      ['From 5/4 to 3/2 with the new filter.', { likelihood: [5, '5/4'], impact: [4, '5/4'], residualLikelihood: [3, '3/2'], residualImpact: [2, '3/2'] }],
      ['5x2', { likelihood: [5, '5x2'], impact: [2, '5x2'] }],
      ['Likelihood 5, impact 3. That should bring the likelihood down to 2.', { likelihood: [5, 'Likelihood 5'], impact: [3, 'impact 3'], residualLikelihood: [2, 'likelihood down to 2'] }],
      ['Likelihood 4, impact 5. With it the impact falls to 3.', { likelihood: [4, 'Likelihood 4'], impact: [5, 'impact 5'], residualImpact: [3, 'impact falls to 3'] }],
    ],
    [
      ['treatment reduce.', { treatment: ['reduce', 'treatment reduce'] }],
      ['Treatment: transfer.', { treatment: ['transfer', 'Treatment: transfer'] }],
      ['We live with it.', { treatment: ['accept', 'We live with it'] }],
      ['We cannot avoid this risk.', {}],
    ],
    [
      ['Due on 22 December.', { dueDate: ['2026-12-22', '22 December'] }],
      ['Treatment due 15 January.', { dueDate: ['2027-01-15', '15 January'] }],
      ['Next review on 3 February.', { reviewDate: ['2027-02-03', '3 February'] }],
      ['Review in six months.', { reviewDate: ['2027-05-24', 'in six months'] }],
    ],
  ],
  change: [
    [
      ['Planned for next Monday.', { plannedFor: ['2026-11-30', 'next Monday'] }],
      ['We built it on Wednesday and roll it out this Friday.', { plannedFor: ['2026-11-27', 'this Friday'] }],
      ['Live from 3 Dec.', { plannedFor: ['2026-12-03', '3 Dec'] }],
      ['Done yesterday at 18:00.', { implementedAt: ['2026-11-23T18:00', 'yesterday at 18:00'] }],
    ],
    [
      ['Reason: too many complaints.', { reason: ['too many complaints'] }],
      ['Too much was refused.', { reason: ['Too much was refused'] }],
      ['The clerks asked for it.', { reason: ['The clerks asked for it'] }],
    ],
    [
      ['Rollback: load the old file.', { rollbackPlan: ['load the old file'] }],
      ['If it fails we switch back.', { rollbackPlan: ['we switch back'] }],
      ['No way back is planned.', {}],
    ],
    [
      ['60 cases compared by hand.', { validation: ['60 cases compared by hand'] }],
      ['Checked with the test set.', { validation: ['Checked with the test set'] }],
      ['Not tested yet.', {}],
    ],
    [
      ['Approved by <@U0XENA20>.', { approver: ['U0XENA20', '<@U0XENA20>'] }],
      ['Approver: <@U0YVES21>.', { approver: ['U0YVES21', '<@U0YVES21>'] }],
    ],
  ],
}; // prettier-ignore

const OPENINGS: Readonly<Record<Kind, readonly ((system: string) => Piece)[]>> = {
  incident: [
    (system) => [`${system} gave 14 customers a wrong date.`, { affectedCount: [14, '14 customers'] }],
    (system) => [`${system} stopped answering.`, {}],
    (system) => [`${system} mixed up two files in 3 offices.`, {}],
    (system) => [`${system} sent 230 applicants the same letter.`, { affectedCount: [230, '230 applicants'] }],
  ],
  risk: [
    (system) => [`${system} could show private data.`, {}],
    (system) => [`I fear that ${system} may miss 40 cases a month.`, {}],
    (system) => [`New risk: ${system} might treat older people worse.`, {}],
  ],
  change: [
    (system) => [`We lower the threshold of ${system} from 20 to 15.`, { changeKind: ['threshold', 'lower the threshold'] }],
    (system) => [`We want to change the prompt of ${system}.`, { changeKind: ['prompt', 'change the prompt'] }],
    (system) => [`Change request: update the training data of ${system}.`, { changeKind: ['data', 'update the training data'] }],
    (system) => [`${system} refers orders above 5,000 instead of 6,000 to a clerk.`, { changeKind: ['threshold', 'above 5,000 instead of 6,000'] }],
    (system) => [`We will change something in ${system}.`, {}],
  ],
}; // prettier-ignore

/** The same messages each time: a linear congruential generator (Numerical Recipes). */
function draws(): <T>(from: readonly T[]) => T {
  let state = 7;
  return (from) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return from[Math.floor((state / 2 ** 32) * from.length)]!;
  };
}

/** Short messages of plain sentences, each saying one thing or nothing that a record holds: what people with much to say seldom write. */
export function composedMessages(): readonly CaptureCase[] {
  const draw = draws();
  return (['incident', 'risk', 'change'] as const).flatMap((type) =>
    Array.from({ length: MANY }, (_, nth) => composed(type, `${type}-${String(nth)}`, draw)),
  );
}

function composed(type: Kind, id: string, draw: ReturnType<typeof draws>): CaptureCase {
  const [name, system] = draw(SYSTEMS);
  const opening = draw(OPENINGS[type])(name);
  const others = [...PARTS[type], PEOPLE, ASIDES].filter(() => draw([true, true, false])).map(draw);
  const rest = others.map((piece) => ({ piece, at: draw([1, 2, 3, 4, 5, 6, 7, 8]) }));
  const pieces = [opening, ...rest.sort((a, b) => a.at - b.at).map(({ piece }) => piece)];
  const fields: Record<string, string | number> = {};
  const spans: Record<string, string> = {};
  for (const [said, told] of [...pieces, [name, system] as const])
    for (const [field, [value, words = String(value)]] of Object.entries(told)) {
      if (field in fields) continue;
      fields[field] = value;
      spans[field] = said.includes(words) ? words : said;
    }
  const [first = '', ...more] = pieces.map(([said]) => said);
  const message = [first.charAt(0).toUpperCase() + first.slice(1), ...more].join(' ');
  return { id, message, type, fields, spans, split: 'dev', ...NOW };
}
