import type { LogFields, Logger } from '../../src/kernel/logger.ts';

export interface LogLine extends LogFields {
  readonly level: string;
  readonly message: string;
}

export function logLines(): { readonly lines: LogLine[]; readonly logger: Logger } {
  const lines: LogLine[] = [];
  const at = (level: string) => (message: string, fields?: LogFields) => {
    lines.push({ ...fields, level, message });
  };
  return { lines, logger: { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') } };
}
