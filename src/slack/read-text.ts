/**
 * Slack's message text as a person would read it: `<https://x|label>` becomes "label (https://x)", `&lt;` becomes "<".
 * A mention of a person stays `<@U123>`; the bot's own mention is taken off.
 */
export function readSlackText(text: string, botUserId: string): string {
  return withoutMention(text, botUserId).replace(TOKEN, readToken).replace(ENTITY, decodeEntity).trim();
}

export function mentions(text: string, userId: string): boolean {
  return new RegExp(`<@${userId}(?:\\|[^<>]*)?>`).test(text);
}

const TOKEN = /<([^<>]*)>/g;
const ENTITY = /&(amp|lt|gt);/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>' };

function decodeEntity(entity: string, name: string): string {
  return ENTITIES[name] ?? entity;
}

function withoutMention(text: string, userId: string): string {
  const mention = `<@${userId}(?:\\|[^<>]*)?>`;
  return text
    .replace(new RegExp(`^\\s*${mention}[:,]?\\s*`), '')
    .replace(new RegExp(`[ \\t]*${mention}`, 'g'), '');
}

function readToken(whole: string, inside: string): string {
  const pipe = inside.indexOf('|');
  const target = pipe < 0 ? inside : inside.slice(0, pipe);
  const label = pipe < 0 ? '' : inside.slice(pipe + 1);
  switch (target[0]) {
    case '@':
      return `<${target}>`;
    case '#':
      return label === '' ? target : `#${label}`;
    case '!':
      return readSpecial(target.slice(1), label);
    default:
      return target === '' ? whole : readLink(target, label);
  }
}

/** `!channel`, `!subteam^S1|@group`, `!date^…|fallback`. */
function readSpecial(name: string, label: string): string {
  if (label !== '') return label;
  const [kind, id] = name.split('^');
  return `@${kind === 'subteam' && id ? id : (kind ?? name)}`;
}

/** Slack makes links of addresses by itself: `<http://x.eu|x.eu>` and `<mailto:a@x.eu|a@x.eu>` are what was typed. */
function readLink(target: string, label: string): string {
  const address = target.replace(/^(https?:\/\/|mailto:|tel:)/, '');
  if (label === '') return target.startsWith('http') ? target : address;
  if (label === target || label === address || `${label}/` === address) return label;
  return `${label} (${target})`;
}
