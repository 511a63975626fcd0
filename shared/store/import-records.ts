import type { Directory } from '#shared/domain/directory/directory.ts';
import type { Puts } from '#shared/domain/directory/rows.ts';
import type { ImportId } from '#shared/domain/ids.ts';
import type { Import, Importer } from '#shared/domain/import.ts';
import type { ImportFinding } from '#shared/domain/import-finding.ts';
import type { Instant } from '#shared/domain/time.ts';
import type { Once, Page, PageRequest, StoredAnswer } from './office-store.ts';

/** A check, as what it leaves behind is kept under its name: nobody sees it before the import says that it counts. */
export type CheckName = { readonly importId: ImportId; readonly keptAs: string };
type Answered = { readonly once: Once; readonly answer: StoredAnswer };

/** Imports: a small record each, and beside it what its checks found and would put, which goes after a month. */
export type Imports = {
  readonly create: (asked: Import, once: Once, answer: StoredAnswer) => Promise<void>;
  readonly find: (importId: ImportId) => Promise<Import | undefined>;
  readonly get: (importId: ImportId) => Promise<Import>;
  /** Newest first. */
  readonly list: (page: PageRequest) => Promise<Page<Import>>;
  /** Puts an import in the place of the version before it; throws Overtaken when another came first. */
  readonly move: (to: Import, answered?: Answered) => Promise<void>;
  /** Keeps what a check would put, and answers in how many pieces. */
  readonly stage: (check: CheckName, puts: Puts) => Promise<number>;
  /** What a check would put; undefined once a piece of it is gone. */
  readonly staged: (check: CheckName, pieces: number) => Promise<Puts | undefined>;
  readonly keepFindings: (check: CheckName, findings: readonly ImportFinding[]) => Promise<void>;
  /** In the order in which they were found. */
  readonly findings: (check: CheckName, page: PageRequest) => Promise<Page<ImportFinding>>;
  /** Moves the directory and the import on, both or neither; throws Overtaken when either was. */
  readonly apply: (
    change: {
      readonly before: Directory;
      readonly puts: Puts;
      readonly by: Importer;
      readonly at: Instant;
      readonly to: Import;
    } & Answered,
  ) => Promise<void>;
};
