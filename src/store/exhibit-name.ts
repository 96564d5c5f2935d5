/** How a row is called where its hash is claimed, compared or reported. */
export const exhibitName = {
  version: (number: string, version: number | null) => `version ${String(version)} of ${number}`,
  review: (id: string) => `review ${id}`,
  gap: (id: string) => `noted question ${id}`,
  approval: (id: string) => `approval ${id}`,
  link: (id: string) => `link ${id}`,
  evidence: (id: string) => `evidence ${id}`,
  followUp: (id: string) => `follow-up ${id}`,
  erasure: (id: string) => `erasure ${id}`,
} as const;
