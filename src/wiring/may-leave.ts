import { DEFAULT_MODEL_SETTINGS, type LeavingAudience } from '../model/model-settings.ts';
import type { Audience } from '../retrieval/document-info.ts';

/** Whether the text of documents for these readers may go to a model. */
export function mayLeave(audience: Audience | undefined): boolean {
  const { audiences } = DEFAULT_MODEL_SETTINGS.mayLeave;
  return audience !== undefined && audiences.includes(audienceName(audience));
}

function audienceName(audience: Audience): LeavingAudience {
  if (typeof audience === 'string') return audience;
  return 'people' in audience ? 'people' : 'channels';
}
