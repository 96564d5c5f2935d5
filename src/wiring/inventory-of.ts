import type { AiSystem } from '../capture/understand/context.ts';
import type { Config } from '../config.ts';
import { jsonLogger } from '../json-logger.ts';
import { openKnowledge } from './open-knowledge.ts';

/** The AI systems that the organization's inventory lists now, for a command that needs nothing else of the documents. */
export async function inventoryOf(config: Config): Promise<readonly AiSystem[]> {
  return (await openKnowledge(config, jsonLogger('error'))).systems();
}
