import type { Opening } from '#shared/domain/numbering/counter.ts';
import type { Register, Series } from '#shared/domain/numbering/series.ts';
import type { RegisterEntry } from './also.ts';
import type { Once, Page, PageRequest, StoredAnswer } from './office-store.ts';

/** A register of a year, or one series of it. */
export type RegisterPart = Omit<Register, 'series'> & { readonly series?: Series | undefined };

/** What an office's registers hold, and their counters. */
export type Registers = {
  readonly registers: {
    /** A register's lines series after series, each in the order of its numbers; of one series if it is named. */
    readonly list: (register: RegisterPart, page: PageRequest) => Promise<Page<RegisterEntry>>;
  };
  readonly counters: {
    /** The counters of a register and year, as far as they were opened or have given numbers. */
    readonly list: (
      register: Omit<Register, 'series'>,
      page: PageRequest,
    ) => Promise<Page<{ readonly series: Series; readonly last: number; readonly opening?: Opening }>>;
    /** Opens a counter behind the last number of paper; refuses one that stands already. */
    readonly open: (
      register: Register,
      opened: {
        readonly opening: Opening;
        /** How the last number of paper is written. */
        readonly lastNumber: string;
        readonly once: Once;
        readonly answer: StoredAnswer;
      },
    ) => Promise<void>;
  };
};
