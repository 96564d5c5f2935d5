import type { Answer } from '../answer.ts';
import type { Asked, Sources } from '../asked.ts';
import { holdsWord } from '../organization/meaning.ts';
import { roleRowsOf, type RoleRow } from '../organization/role-rows.ts';
import { withoutExtras } from '../question/without-extras.ts';
import { contentOf } from '../words/words-of.ts';
import { roleLead } from './answer-person.ts';
import { citeRow } from './cite-passage.ts';
import { answered, referencesTo } from './make-answer.ts';

const ASKS =
  /\b(?:whom?)\s+(?:should|do|can|could|must|shall|may)\s+(?:i|we|one)\s+(?:ask|talk\s+to|speak\s+(?:to|with)|contact|turn\s+to|go\s+to|approach|see|write\s+to)\s+(?:about|for|on|regarding|concerning|(?:when|if)\s+it(?:['’]?s|\s+is)\s+about|with\s+questions\s+(?:about|on))\s+([^?!;]{2,60}?)\W*$/iu;
const MOST_WORDS = 4;

/** "Who should I ask about suppliers?": the one role whose name and duties are about it. */
export function answerWhomToAsk(asked: Asked, sources: Sources): Answer | null {
  const about = contentOf(ASKS.exec(withoutExtras(asked.question))?.[1] ?? '');
  if (about.length === 0 || about.length > MOST_WORDS) return null;
  const rows = roleRowsOf(sources.sections.of((document) => asked.asker.allows(document)));
  const heldIn = ({ role, more }: RoleRow) => {
    const duties = [role, ...more.map(([, cell]) => cell)].join(' . ');
    const held = about.map((word) => holdsWord(duties, word, sources.model.wider));
    return Math.min(...held) === 0 ? 0 : held.reduce((sum, each) => sum + each, 0);
  };
  const [best, second] = rows.map((row) => ({ row, held: heldIn(row) })).sort((a, b) => b.held - a.held);
  if (best === undefined || best.held === 0 || best.held === second?.held) return null;
  const { section, item } = best.row;
  return answered(asked.question, 'ours', roleLead(best.row), {
    organization: [citeRow(item.passage, section.document, sources.today())],
    references: referencesTo(sources.registry, ['5.3', 'A.3.2']),
  });
}
