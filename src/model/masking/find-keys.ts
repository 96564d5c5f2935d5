import type { Personal } from './find-personal.ts';

/** Keys by the shape that their issuers give them, and values that a text calls secret. */
const KEYS: readonly RegExp[] = [
  /-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]*?(?:-----END [A-Z ]*PRIVATE KEY-----|$)/g,
  /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g, // a signed JSON web token
  /\b(?:sk|pk|rk)[-_](?:[a-z]+[-_])*[\w-]{16,}/gi, // OpenAI, Anthropic, Stripe
  /\bx(?:ox[abeoprs]|app)-[\w-]{10,}/g, // Slack
  /\b(?:gh[opsur]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|hf_\w{20,}|npm_\w{20,})/g,
  /\b(?:AKIA|ASIA|AGPA|AIDA|AROA)[A-Z\d]{16}\b/g, // AWS
  /\bAIza[\w-]{30,}/g, // Google
  /\bSG\.[\w-]{16,}\.[\w-]{16,}/g, // SendGrid
  /\bhttps?:\/\/hooks\.slack\.com\/\S+/g,
  /\b[a-z][a-z\d+.-]*:\/\/[^\s/:@]+:[^\s/@]+@[^\s]+/gi, // a password in a URL
  /(?<=\bbearer\s+)[\w.~+/-]{12,}=*/gi,
];

/** "password: hunter2", "API key = …": the value only. */
const NAMED =
  /(?<=\b(?:pass(?:word|phrase|wd)?|pwd|secret|token|api[\s_-]?key|access[\s_-]?key|client[\s_-]?secret|private[\s_-]?key|credentials?|pin|passwort|kennwort|wachtwoord|mot\s+de\s+passe|contraseña)["'`]?\s*(?:[:=]|\bis\b|\bwas\b|\bist\b)\s*["'`]?)[^\s"'`,;]{4,}/giu;

/** Long runs that no word is: base64, hex. Mixed case and digits, or 32 hex digits. */
const RANDOM =
  /(?<![\w/+.-])(?=[\w/+-]*\d)(?=[\w/+-]*[a-z])(?=[\w/+-]*[A-Z])[\w/+-]{24,}={0,2}(?![\w/+-])|\b[\da-f]{32,}\b/g;

export function findKeys(text: string): readonly Personal[] {
  return [...KEYS, NAMED, RANDOM].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), ({ index, 0: key }) => ({
      kind: 'KEY' as const,
      start: index,
      end: index + key.length,
    })),
  );
}
