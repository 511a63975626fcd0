import type { SheetLimits } from './limits.ts';
import type { SheetProblem, SheetReason } from './sheet.ts';

/** Thrown where a file turns out to be unfit as a whole; caught once, where it becomes the only problem. */
export class UnfitSheet extends Error {
  override readonly name = 'UnfitSheet';
  readonly problem: SheetProblem;
  constructor(code: SheetReason, place: Omit<SheetProblem, 'code'> = {}) {
    super(code);
    this.problem = { code, ...place };
  }
}

/** What is found while one file is read, and how much of it: all that is bounded is counted here. */
export class Findings {
  readonly limits: SheetLimits;
  readonly problems: SheetProblem[] = [];
  unlisted = 0;
  readonly #onRows: ((rows: number) => void) | undefined;
  #rows = 0;
  #characters = 0;

  constructor(limits: SheetLimits, onRows?: (rows: number) => void) {
    this.limits = limits;
    this.#onRows = onRows;
  }

  report(problem: SheetProblem): void {
    if (this.problems.length < this.limits.problems) this.problems.push(problem);
    else this.unlisted += 1;
  }

  countRow(place: { readonly sheet: string; readonly row: number }): void {
    this.#rows += 1;
    if (this.#rows > this.limits.rows) throw new UnfitSheet('sheet.too-many-rows', place);
    if (this.#rows % 500 === 0) this.#onRows?.(this.#rows);
  }

  countText(characters: number): void {
    this.#characters += characters;
    if (this.#characters > this.limits.characters) throw new UnfitSheet('sheet.too-large');
  }

  /** Says how many rows there were in the end. */
  done(): void {
    this.#onRows?.(this.#rows);
  }
}
