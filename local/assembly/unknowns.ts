/** Things in the assembly that the one-machine run does not know. Collected, then told together: one start, one list. */
export class Unknowns {
  readonly #lines = new Set<string>();

  /** `what` is the kind in words (`intrinsic`, `resource type`); `where` is stack and logical id. */
  add(what: string, name: string, where: string): void {
    this.#lines.add(`${what} ${name} (${where})`);
  }

  /** Throws one `UnknownInAssembly` that lists everything added so far. */
  throwIfAny(): void {
    if (this.#lines.size > 0) throw new UnknownInAssembly([...this.#lines]);
  }
}

/** The assembly holds something that the one-machine run cannot do as AWS would; `lines` says what, one by one. */
export class UnknownInAssembly extends Error {
  override readonly name = 'UnknownInAssembly';
  readonly lines: readonly string[];
  constructor(lines: readonly string[]) {
    super(
      `the one-machine run does not know what the assembly asks for:\n${lines.map(line => `  - ${line}`).join('\n')}`,
    );
    this.lines = lines;
  }
}
