import type { TurnDeps } from '../deps.ts';
import type { Reply } from '../reply.ts';
import { groupQuestions } from '../questions/group-questions.ts';
import { digestFor } from '../../review/digest.ts';
import { listFor } from './list-for.ts';
import type { ListPage } from './list-request.ts';
import { loadHome } from './load-home.ts';
import { presentHome } from './present-home.ts';
import { suggestPrompts, type SuggestedPrompt } from './suggest-prompts.ts';

/** What an edge with a page for each person shows on it. */
export interface HomePages {
  home(user: string): Promise<Reply>;
  prompts(user: string): Promise<readonly SuggestedPrompt[]>;
  list(page: ListPage, user: string): Promise<Reply>;
}

export function homePages(deps: TurnDeps): HomePages {
  return {
    home: async (user) => presentHome(await loadHome(user, deps)),
    list: (page, user) => listFor(page, user, deps),
    async prompts(user) {
      const isManager = deps.actor(user).roles.includes('manager');
      const [drafts, { items }, questions] = await Promise.all([
        deps.drafts.ofPerson(user),
        digestFor(user, deps.reviews.sources, deps.clock.now()),
        isManager ? deps.questions.open() : [],
      ]);
      return suggestPrompts(drafts, items.length, groupQuestions(questions).length);
    },
  };
}
