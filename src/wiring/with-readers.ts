import type { Settings } from '../settings.ts';

/** The settings with readers of concerns where they name none: the example workspace has somebody who reads them. */
export function withReaders(settings: Settings, readers: readonly string[]): Settings {
  return settings.concerns.readers.length > 0 ? settings : { ...settings, concerns: { readers } };
}
