import type { types } from '@slack/bolt';
import { messageProblems, lineProblems } from './block-limits.ts';
import { viewShownProblems } from './shown-problems.ts';

/** One call of the Web API, its arguments as they travel. */
interface Call {
  readonly method: string;
  readonly args: Readonly<Record<string, string>>;
}

/** What Slack would refuse of a call that shows something; empty for any other call. */
export function callProblems({ method, args }: Call): string[] {
  return problemsIn(method, args).map((problem) => `${method}: ${problem}`);
}

function problemsIn(method: string, args: Call['args']): string[] {
  switch (method) {
    case 'chat.postMessage':
    case 'chat.postEphemeral':
    case 'chat.update':
      return args['blocks'] === undefined
        ? []
        : messageProblems(args['text'] ?? '', blocksIn(args['blocks']));
    case 'views.open':
    case 'views.push':
    case 'views.update':
    case 'views.publish':
      return viewShownProblems(JSON.parse(args['view'] ?? '{}') as types.View);
    case 'chat.unfurl':
      return Object.values(
        JSON.parse(args['unfurls'] ?? '{}') as Record<string, { blocks: unknown }>,
      ).flatMap(({ blocks }) =>
        messageProblems('a preview has no words of its own', blocks as types.KnownBlock[]),
      );
    case 'assistant.threads.setSuggestedPrompts': {
      const prompts = JSON.parse(args['prompts'] ?? '[]') as readonly { title: string; message: string }[];
      return [
        ...(prompts.length > 4 ? ['more than four prompts'] : []),
        ...prompts.flatMap(({ title, message }) => lineProblems([title, message], 300)),
      ];
    }
    default:
      return [];
  }
}

function blocksIn(json: string): readonly types.KnownBlock[] {
  return JSON.parse(json) as readonly types.KnownBlock[];
}
