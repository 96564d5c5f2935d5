/** Lets at most so many through at once; the others wait in line, for a limited time. */
export class Turnstile {
  private inside = 0;
  private readonly line: (() => void)[] = [];
  private readonly places: number;

  constructor(places: number) {
    this.places = places;
  }

  /** A way out that is to be called once; null when no place became free in time. */
  async enter(waitMs: number): Promise<(() => void) | null> {
    if (this.inside < this.places) {
      this.inside += 1;
      return this.wayOut();
    }
    return new Promise((resolve) => {
      const admit = (): void => {
        clearTimeout(patience);
        resolve(this.wayOut());
      };
      const patience = setTimeout(() => {
        this.line.splice(this.line.indexOf(admit), 1);
        resolve(null);
      }, waitMs);
      this.line.push(admit);
    });
  }

  private wayOut(): () => void {
    let isOut = false;
    return () => {
      if (isOut) return;
      isOut = true;
      const next = this.line.shift();
      if (next === undefined) this.inside -= 1;
      else next();
    };
  }
}
