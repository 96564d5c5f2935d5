/** How incidents are rated, lowest first. */
export const SEVERITIES: readonly string[] = ['low', 'medium', 'high', 'critical'];
