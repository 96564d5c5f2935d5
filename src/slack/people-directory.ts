import type { webApi } from '@slack/bolt';
import type { People, Person } from '../conversation/ports.ts';
import type { Clock } from '../kernel/clock.ts';
import type { Logger } from '../kernel/logger.ts';
import { LIMITS } from './limits.ts';
import { callFailure } from './slack-errors.ts';

type Member = NonNullable<webApi.UsersListResponse['members']>[number];

export interface PeopleDirectoryOptions {
  readonly client: webApi.WebClient;
  readonly clock: Clock;
  readonly logger: Logger;
  /** IANA name: the zone of a person whose own is not known. */
  readonly timezone: string;
}

/** Names and zones change seldom. */
const KEPT_MS = 60 * 60_000;
/** After a lookup that failed, the next one is tried soon. */
const KEPT_AFTER_FAILURE_MS = 60_000;
/** Enough for 20,000 people; users.list is of tier 2, "20+ per minute". */
const PAGES = 100;

interface Kept<T> {
  readonly value: T;
  readonly until: number;
}

/** Who is who, from the workspace. Nobody waits for it to work: an unknown person has their id as their name. */
export class PeopleDirectory implements People {
  readonly #options: PeopleDirectoryOptions;
  readonly #byId = new Map<string, Kept<Person>>();
  #everyone: Kept<readonly Person[]> | null = null;

  constructor(options: PeopleDirectoryOptions) {
    this.#options = options;
  }

  async byId(id: string): Promise<Person> {
    const now = this.#now();
    const kept = this.#byId.get(id);
    if (kept !== undefined && kept.until > now) return kept.value;
    const looked = await this.#lookUp(id);
    const value = looked ?? kept?.value ?? { id, name: id, email: null, timezone: this.#options.timezone };
    this.#byId.set(id, { value, until: now + (looked === null ? KEPT_AFTER_FAILURE_MS : KEPT_MS) });
    return value;
  }

  /**
   * The person with this e-mail address or name, for the owner that a document names; null when nobody or more than
   * one person fits. Spelling is compared without case and accents.
   */
  async find(emailOrName: string): Promise<Person | null> {
    const wanted = comparable(emailOrName);
    if (wanted === '') return null;
    const everyone = await this.everyone();
    const found = everyone.filter(
      ({ email, name }) => comparable(email ?? '') === wanted || comparable(name) === wanted,
    );
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** Active people, without bots; empty when the list cannot be read. */
  async everyone(): Promise<readonly Person[]> {
    const now = this.#now();
    if (this.#everyone !== null && this.#everyone.until > now) return this.#everyone.value;
    const listed = await this.#list();
    const value = listed ?? this.#everyone?.value ?? [];
    this.#everyone = { value, until: now + (listed === null ? KEPT_AFTER_FAILURE_MS : KEPT_MS) };
    return value;
  }

  async #lookUp(id: string): Promise<Person | null> {
    try {
      const { user } = await this.#options.client.users.info({ user: id });
      return user === undefined ? null : this.#person(user);
    } catch (thrown) {
      this.#warn('a person could not be looked up', thrown);
      return null;
    }
  }

  async #list(): Promise<readonly Person[] | null> {
    const people: Person[] = [];
    let cursor = '';
    try {
      for (let page = 0; page < PAGES; page += 1) {
        const answer = await this.#options.client.users.list({
          limit: LIMITS.pageItems,
          ...(cursor === '' ? {} : { cursor }),
        });
        for (const member of answer.members ?? [])
          if (isActivePerson(member)) people.push(this.#person(member));
        cursor = answer.response_metadata?.next_cursor ?? '';
        if (cursor === '') break;
      }
      return people;
    } catch (thrown) {
      this.#warn('the list of people could not be read', thrown);
      return null;
    }
  }

  #person(member: Member): Person {
    const { id = '', profile, tz } = member;
    const name = profile?.real_name ?? member.real_name ?? profile?.display_name ?? member.name;
    return {
      id,
      name: name === undefined || name === '' ? id : name,
      email: profile?.email ?? null,
      timezone: tz === undefined || tz === '' ? this.#options.timezone : tz,
    };
  }

  #now(): number {
    return this.#options.clock.now().getTime();
  }

  #warn(message: string, thrown: unknown): void {
    const failure = callFailure(thrown);
    this.#options.logger.warn(message, {
      why: failure.failure === 'rate-limited' ? failure.failure : failure.code,
    });
  }
}

const SLACKBOT = 'USLACKBOT';

function isActivePerson(member: Member): boolean {
  return (
    member.id !== undefined && member.id !== SLACKBOT && member.is_bot !== true && member.deleted !== true
  );
}

function comparable(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}
