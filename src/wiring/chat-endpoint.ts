import type { Config } from '../config.ts';
import type { Endpoint } from '../model/chat-models.ts';

/** Null when no chat model is configured. */
export function chatEndpoint({ model }: Config): Endpoint | null {
  if (model === null || model.chatModel === null) return null;
  return { apiKey: model.apiKey, baseUrl: model.baseUrl, chatModel: model.chatModel };
}
