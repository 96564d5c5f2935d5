import fc from 'fast-check';

/** Zones on both hemispheres, east and west, with half-hour offsets and without daylight saving. */
export const ZONES = [
  'Europe/Amsterdam',
  'Europe/Dublin',
  'Europe/Lisbon',
  'America/New_York',
  'America/Los_Angeles',
  'America/Sao_Paulo',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Australia/Lord_Howe',
  'Pacific/Auckland',
  'Pacific/Apia',
  'Africa/Cairo',
  'UTC',
] as const;

export const zone = fc.constantFrom(...ZONES);

/** Any minute of 2025 to 2028; every fourth lies within two hours of a change of clocks. */
export const moment = fc
  .oneof(
    { weight: 3, arbitrary: fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 11, 31) }) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(
          fc.constantFrom(
            Date.UTC(2026, 2, 29, 1),
            Date.UTC(2026, 9, 25, 1),
            Date.UTC(2026, 2, 8, 7),
            Date.UTC(2026, 10, 1, 6),
            Date.UTC(2026, 9, 3, 16),
            Date.UTC(2027, 3, 3, 15),
          ),
          fc.integer({ min: -7_200_000, max: 7_200_000 }),
        )
        .map(([change, shift]) => change + shift),
    },
  )
  .map((millis) => new Date(millis));

const WORDS = [
  'the chatbot', 'fraud detection', 'credit scoring', 'leaked', 'showed', 'gave', 'customers', '12 customers', 'yesterday',
  'on Monday', 'last Tuesday', 'next Friday', 'tomorrow', 'at 15:00', 'around 3pm', 'between 9 and 11', 'from Monday to Wednesday',
  'since 3 Nov', '20 minutes ago', 'in two weeks', 'until 17:30 CET', 'noticed', 'fixed', 'we', 'switched it off', 'because',
  'so that', 'severity high', 'not critical', '<@U123> owns it', 'owner: me', 'likelihood 4', 'impact: major', 'accept the risk',
  'rollback: none', 'planned for', 'log an incident', 'new risk:', 'change request', ',', '.', '?', ':', '\n', '-', '(', ')',
  'might', 'could', 'if', 'that', 'and', 'half past two', 'over the weekend', 'end of the month', '03/11/2026', '2026-11-19 14:20 UTC',
  '1.2k', 'a dozen', 'between 20 and 30', '€', '%', 'may', 'march', 'sat', 'second', '"', '*', '_', '<', '>', '|', '@', '#', ':smile:',
]; // prettier-ignore

/** Messages that look like what people write: phrases of the grammar in any order, with noise between them. */
export const chatter = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
      fc.string({ maxLength: 12, unit: 'binary' }),
    ),
    { maxLength: 40 },
  )
  .map((words) => words.join(' '));

export const anyText = fc.oneof(
  chatter,
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 300 }),
);
