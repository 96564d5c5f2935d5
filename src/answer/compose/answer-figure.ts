import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import type { KnownFigure } from '../knowledge/knowledge-schema.ts';
import { claimedFigures, type ClaimedFigure } from '../question/figures-claimed.ts';
import { figuresIn, isSameValue, type Figure } from '../question/figures-said.ts';
import { compilePattern, holds, saidIn } from '../question/match-patterns.ts';
import { wordsOf } from '../words/words-of.ts';
import { answered, referencesTo } from './make-answer.ts';

/** "The AI Act’s two days after a death": a figure of a law or standard is said with a value that it does not have. */
export function answerFigure({ question }: Asked, { registry }: Sources): Answer | null {
  const known = registry.figures.map((figure) => ({ figure, right: rightOf(figure) }));
  const counted = new Set(known.flatMap(({ right }) => right.map(({ measure }) => measure)));
  const claimed = claimedFigures(question, counted);
  if (claimed.length === 0) return null;
  const said = saidIn(wordsOf(question));
  const wrong = known.find(
    ({ figure, right }) =>
      figure.about.some((each) => holds(compilePattern(each), said)) && isSaidWrongly(figure, right, claimed),
  );
  if (wrong === undefined) return null;
  const { correction, related, id, calendar } = wrong.figure;
  const isOfWork = calendar && claimed.some((each) => each.isOfWork);
  return answered(
    question,
    'premise',
    isOfWork ? `Calendar days, not working days: ${correction}` : correction,
    {
      references: referencesTo(registry, related),
      sources: [
        {
          source: 'Figures of laws and standards (summary)',
          locator: id.replaceAll('-', ' '),
          quote: correction,
          documentId: 'knowledge/standards/figures.yaml',
          pastReview: null,
        },
      ],
    },
  );
}

/** A right value that stands beside a wrong one is what is asked: "is it 10 or 15 days?" */
function isSaidWrongly(
  known: KnownFigure,
  right: readonly Figure[],
  claimed: readonly ClaimedFigure[],
): boolean {
  const its = ofItsCase(
    known,
    claimed.filter(({ of }) => isOf(known, of)),
  );
  if (known.calendar && its.some(({ isOfWork }) => isOfWork)) return true;
  return [...Map.groupBy(its, ({ measure }) => measure)].some(([measure, figures]) => {
    const values = right.filter((each) => each.measure === measure);
    return values.length > 0 && figures.every((each) => !values.some((value) => isSameValue(each, value)));
  });
}

/** Its part of the sentence names no other law or standard: "4 % as in the GDPR". */
function isOf(known: KnownFigure, named: readonly string[]): boolean {
  const laws = named.filter((name) => name !== 'the law');
  return laws.length === 0 || laws.some((name) => known.of.includes(name));
}

/** Of several figures, those that stand with the words of the case. */
function ofItsCase(known: KnownFigure, figures: readonly ClaimedFigure[]): readonly ClaimedFigure[] {
  if (known.case === undefined) return figures;
  const pattern = compilePattern(known.case);
  const beside = figures.filter(({ segment }) => holds(pattern, saidIn(wordsOf(segment))));
  return beside.length > 0 ? beside : figures;
}

/** Read once of each figure, not at each question. */
const read = new WeakMap<KnownFigure, readonly Figure[]>();

function rightOf(known: KnownFigure): readonly Figure[] {
  const right =
    read.get(known) ??
    known.right.flatMap((written) => {
      const counted = new Set(wordsOf(written).map(({ stem }) => stem));
      return figuresIn(written, counted).slice(0, 1);
    });
  read.set(known, right);
  return right;
}
