import type { LeavingAudience, ModelSettings } from '../model/model-settings.ts';
import type { RecordVersion } from '../records/record.ts';
import type { Audience } from '../retrieval/document-info.ts';

/** Whether the settings let the text of documents for these readers go to a model. */
export function mayLeave(
  audience: Audience | undefined,
  { mayLeave: { audiences } }: Pick<ModelSettings, 'mayLeave'>,
): boolean {
  return audience !== undefined && audiences.includes(audienceName(audience));
}

/** Whether the settings let a record go to a model. One that not everybody may see stays here, as a concern does. */
export function recordMayLeave(
  { kind, confidentiality }: Pick<RecordVersion, 'kind' | 'confidentiality'>,
  { mayLeave: { records } }: Pick<ModelSettings, 'mayLeave'>,
): boolean {
  return confidentiality === 'internal' && records.some((each) => each === kind);
}

function audienceName(audience: Audience): LeavingAudience {
  if (typeof audience === 'string') return audience;
  return 'people' in audience ? 'people' : 'channels';
}
