/** Said first of what is found and may be beside the question. */
const NOT_SURE = 'I am not sure that this answers it.';

export function withDoubt(lead: string): string {
  return `${NOT_SURE} ${lead}`;
}

export function isDoubted(lead: string): boolean {
  return lead.startsWith(NOT_SURE);
}

export function withoutDoubt(lead: string): string {
  return lead.replace(NOT_SURE, '').trim();
}
