import type { Clock } from '../../src/kernel/clock.ts';

export interface PacedPost {
  readonly channel: string;
  readonly text: string;
  readonly thread: string;
  readonly block: string;
  readonly at: number;
}

export interface PacedLimits {
  /** Posts that a channel takes at once; one a second comes on top. */
  readonly burst: number;
  /** Posts that the workspace takes in a minute. */
  readonly perMinute: number;
}

/** Slack's own: bursts are "allowed", and a workspace takes "several hundred messages per minute". */
const LIMITS: PacedLimits = { burst: 4, perMinute: 600 };

/**
 * Slack's posting behind `fetch`, on any clock: it keeps its limits, answers what exceeds them with 429 and a time to
 * wait, and fails now and then, before it has posted or after.
 */
export class PacedSlack {
  readonly posts: PacedPost[] = [];
  /** 429 by channel and moment. */
  readonly refusals: { readonly channel: string; readonly at: number }[] = [];
  /** Called before each answer, to let time pass. */
  onCall: () => Promise<void> = () => Promise.resolve();
  /** The outcome of the nth post: `lost` is not posted, `unsaid` is posted and answered with 500. */
  fault: (nth: number) => 'lost' | 'unsaid' | null = () => null;
  calls = 0;
  readonly #clock: Clock;
  readonly #limits: PacedLimits;
  readonly #room = new Map<string, { left: number; at: number }>();

  constructor(clock: Clock, limits: PacedLimits = LIMITS) {
    this.#clock = clock;
    this.#limits = limits;
  }

  readonly fetch = async (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
    this.calls += 1;
    const args = new URLSearchParams(
      typeof init?.body === 'string' ? init.body : (init?.body as URLSearchParams),
    );
    await this.onCall();
    const method = new URL(String(url instanceof Request ? url.url : url)).pathname.replace('/api/', '');
    if (method === 'chat.postMessage') return this.#post(args);
    const messages = this.posts
      .filter((post) => post.channel === args.get('channel'))
      .map((post) => ({ ts: post.text, blocks: [{ block_id: post.block }] }));
    return answer(200, { ok: true, messages });
  };

  #post(args: URLSearchParams): Response {
    const channel = args.get('channel') ?? '';
    const at = this.#clock.now().getTime();
    const waitMs = this.#waitMs(channel, at);
    if (waitMs > 0) {
      this.refusals.push({ channel, at });
      return answer(429, { ok: false, error: 'ratelimited' }, String(Math.ceil(waitMs / 1000)));
    }
    const fault = this.fault(this.posts.length + 1);
    if (fault === 'lost') return answer(503, {});
    const [block] = JSON.parse(args.get('blocks') ?? '[]') as { block_id?: string }[];
    this.posts.push({
      ...{ channel, at },
      text: args.get('text') ?? '',
      thread: args.get('thread_ts') ?? '',
      block: block?.block_id ?? '',
    });
    if (fault === 'unsaid') return answer(500, {});
    return answer(200, { ok: true, ts: `${String(this.posts.length)}.1`, channel });
  }

  #waitMs(channel: string, at: number): number {
    const { burst, perMinute } = this.#limits;
    const inMinute = this.posts.filter((post) => post.at > at - 60_000);
    if (inMinute.length >= perMinute) return (inMinute[0]?.at ?? at) + 60_000 - at;
    const room = this.#room.get(channel) ?? { left: burst, at };
    const left = Math.min(burst, room.left + (at - room.at) / 1000);
    this.#room.set(channel, { left: left >= 1 ? left - 1 : left, at });
    return left >= 1 ? 0 : 1000 * (1 - left);
  }
}

function answer(status: number, body: unknown, retryAfter?: string): Response {
  const headers = retryAfter === undefined ? {} : { 'retry-after': retryAfter };
  return Response.json(body, { status, headers });
}
