import type { LeavingAudience, ModelSettings } from '../model/model-settings.ts';
import type { Audience } from '../retrieval/document-info.ts';

/** Whether the settings let the text of documents for these readers go to a model. */
export function mayLeave(
  audience: Audience | undefined,
  { mayLeave: { audiences } }: Pick<ModelSettings, 'mayLeave'>,
): boolean {
  return audience !== undefined && audiences.includes(audienceName(audience));
}

function audienceName(audience: Audience): LeavingAudience {
  if (typeof audience === 'string') return audience;
  return 'people' in audience ? 'people' : 'channels';
}
