// The items that wait: the one that is shown, and the next ones, loaded ahead.

export interface Loader<Item> {
  /** Up to `n` further items that are not among `known`. */
  load(n: number, known: string[]): Promise<Item[]>;
  id(item: Item): string;
}

const AHEAD = 4;

/** Holds the present item and loads the next ahead, so that none has to be waited for. */
export class Queue<Item> {
  private waiting: Item[] = [];
  private loading: Promise<void> | null = null;
  private readonly seen = new Set<string>();
  isDry = false;

  constructor(private readonly loader: Loader<Item>) {}

  /** The next item; null where there is none left. Loads more behind the reader's back. */
  async next(): Promise<Item | null> {
    if (!this.waiting.length) await this.fill();
    const item = this.waiting.shift() ?? null;
    if (!this.isDry) void this.fill();
    return item;
  }

  /** Put an item back as the next. */
  putBack(item: Item): void {
    this.waiting = [item, ...this.waiting.filter((one) => this.loader.id(one) !== this.loader.id(item))];
  }

  /** How many are loaded ahead. */
  get ahead(): number {
    return this.waiting.length;
  }

  private fill(): Promise<void> {
    this.loading ??= this.loadMore().finally(() => (this.loading = null));
    return this.loading;
  }

  private async loadMore(): Promise<void> {
    if (this.waiting.length >= AHEAD) return;
    const found = await this.loader.load(AHEAD + 1, [...this.seen]);
    const fresh = found.filter((one) => !this.seen.has(this.loader.id(one)));
    for (const one of fresh) this.seen.add(this.loader.id(one));
    this.waiting.push(...fresh);
    this.isDry = fresh.length === 0;
  }
}
