/**
 * Counts and times in the Prometheus text format (version 0.0.4): what a small service needs of a client library, and no
 * state that outlives its owner. Source: prometheus.io/docs/instrumenting/exposition_formats.
 */
export type Labels = Readonly<Record<string, string>>;

export interface Metric {
  /** Its lines, the last one ended. */
  expose(): string;
}

export class Counter implements Metric {
  readonly #name: string;
  readonly #help: string;
  readonly #values = new Map<string, number>();

  constructor(name: string, help: string) {
    this.#name = name;
    this.#help = help;
  }

  count(labels: Labels = {}, by = 1): void {
    const key = labelText(labels);
    this.#values.set(key, (this.#values.get(key) ?? 0) + by);
  }

  expose(): string {
    return family(this.#name, 'counter', this.#help, [...this.#values].map(sample(this.#name)));
  }
}

/** Set anew before each look. */
export class Gauge implements Metric {
  readonly #name: string;
  readonly #help: string;
  readonly #values = new Map<string, number>();

  constructor(name: string, help: string) {
    this.#name = name;
    this.#help = help;
  }

  set(value: number, labels: Labels = {}): void {
    this.#values.set(labelText(labels), value);
  }

  expose(): string {
    return family(this.#name, 'gauge', this.#help, [...this.#values].map(sample(this.#name)));
  }
}

/** Metrics that are shown together. */
export class MetricSet {
  readonly #all: Metric[] = [];

  counter(name: string, help: string): Counter {
    return this.#kept(new Counter(name, help));
  }

  gauge(name: string, help: string): Gauge {
    return this.#kept(new Gauge(name, help));
  }

  /** `bounds`: the upper bounds of the buckets, growing. */
  histogram(name: string, help: string, bounds: readonly number[]): Histogram {
    return this.#kept(new Histogram(name, help, bounds));
  }

  expose(): string {
    return this.#all.map((metric) => metric.expose()).join('');
  }

  #kept<M extends Metric>(metric: M): M {
    this.#all.push(metric);
    return metric;
  }
}

interface Distribution {
  readonly labels: Labels;
  /** How many values lie in each bucket, the one for all above the last bound among them. */
  readonly counts: number[];
  sum: number;
}

export class Histogram implements Metric {
  readonly #name: string;
  readonly #help: string;
  /** Upper bounds, growing. */
  readonly #bounds: readonly number[];
  readonly #values = new Map<string, Distribution>();

  constructor(name: string, help: string, bounds: readonly number[]) {
    this.#name = name;
    this.#help = help;
    this.#bounds = bounds;
  }

  observe(value: number, labels: Labels = {}): void {
    const key = labelText(labels);
    const empty = { labels, counts: [...this.#bounds, Infinity].map(() => 0), sum: 0 };
    const distribution = this.#values.get(key) ?? empty;
    const found = this.#bounds.findIndex((bound) => value <= bound);
    const bucket = found === -1 ? this.#bounds.length : found;
    distribution.counts[bucket] = (distribution.counts[bucket] ?? 0) + 1;
    distribution.sum += value;
    this.#values.set(key, distribution);
  }

  expose(): string {
    const lines = [...this.#values.values()].flatMap((distribution) => this.#lines(distribution));
    return family(this.#name, 'histogram', this.#help, lines);
  }

  #lines({ labels, counts, sum }: Distribution): string[] {
    let below = 0;
    const buckets = counts.map((count, index) => {
      below += count;
      const le = numberText(this.#bounds[index] ?? Infinity);
      return `${this.#name}_bucket${labelText({ ...labels, le })} ${below}`;
    });
    const own = labelText(labels);
    return [...buckets, `${this.#name}_sum${own} ${numberText(sum)}`, `${this.#name}_count${own} ${below}`];
  }
}

function family(name: string, type: string, help: string, samples: readonly string[]): string {
  const head = [
    `# HELP ${name} ${help.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')}`,
    `# TYPE ${name} ${type}`,
  ];
  return [...head, ...samples, ''].join('\n');
}

function sample(name: string): (value: readonly [labels: string, value: number]) => string {
  return ([labels, value]) => `${name}${labels} ${numberText(value)}`;
}

function labelText(labels: Labels): string {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escaped(value: string): string {
  return value.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}

function numberText(value: number): string {
  if (value === Infinity) return '+Inf';
  return Number.isInteger(value) ? String(value) : String(Number(value.toFixed(6)));
}
