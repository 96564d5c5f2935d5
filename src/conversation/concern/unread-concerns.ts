import type { TurnDeps } from '../deps.ts';
import type { Part, Rich } from '../reply.ts';
import { paragraph } from '../rich-text.ts';

/**
 * Said where nobody is named to read concerns: none can be handed over, and who can change that. What the person writes
 * stays their draft, so that it is neither lost nor taken for anything else. Empty where somebody is named.
 */
export function unreadParts({
  settings,
  managers,
}: Pick<TurnDeps, 'settings' | 'managers'>): readonly Part[] {
  if (settings.concerns.readers.length > 0) return [];
  const named = managers.flatMap((person, at): Rich => [at === 0 ? ' (' : ', ', { person }]);
  return [
    paragraph(
      { bold: 'Concerns cannot be recorded here yet: nobody is named to read them.' },
      ' An AIMS manager',
      ...(named.length === 0 ? [] : [...named, ')']),
      ' names somebody in the settings (“concerns: readers”). You can ask for that without saying what it is about, or ' +
        'talk to a person you trust. Until then what you write about it stays your draft, which nobody else sees.',
    ),
  ];
}
