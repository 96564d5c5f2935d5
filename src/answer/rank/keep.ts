/**
 * Gives what was made of the knowledge under this name and kept, or makes it: plain data, Maps and typed arrays. Whoever
 * keeps it sees to it that it is still the same.
 */
export type Keep = <T>(name: string, make: () => T) => T;

export const notKept: Keep = (_, make) => make();
