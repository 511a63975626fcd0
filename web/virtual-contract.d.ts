/** Printed from the contract by web/build/contract-module.ts. */
declare module 'virtual:contract' {
  export const OPERATIONS: import('./client.ts').Operations;
  export const ACTIONS: typeof import('#shared/domain/holding.ts').ACTIONS;
  export const PRIORITIES: typeof import('#shared/domain/holding.ts').PRIORITIES;
  export const NOTE_KINDS: typeof import('#shared/domain/notes/kind.ts').WRITTEN_KINDS;
  export const GIVER_OF_KIND: typeof import('#shared/domain/notes/kind.ts').GIVER_OF_KIND;
  export const HOLD_GROUNDS: typeof import('#shared/domain/records/record.ts').HOLD_GROUNDS;
  export const DELIVERY_MODES: typeof import('#shared/domain/receipt-details.ts').DELIVERY_MODES;
  export const DISPATCH_MODES: typeof import('#shared/domain/dispatch/mode.ts').DISPATCH_MODES;
  export const DISPATCH_STAGES: typeof import('#shared/domain/dispatch/dispatch.ts').STAGES;
  export const LETTER_FORMS: typeof import('#shared/domain/letters/form.ts').LETTER_FORMS;
  export const LETTER_TYPES: typeof import('#shared/domain/receipt-details.ts').LETTER_TYPES;
  export const LETTER_LANGUAGES: typeof import('#shared/domain/receipt-details.ts').LETTER_LANGUAGES;
  export const VIP_KINDS: typeof import('#shared/domain/receipt-details.ts').VIP_KINDS;
  export const CATEGORIES: typeof import('#shared/domain/category.ts').CATEGORIES;
  export const WATCHED: typeof import('#shared/domain/category.ts').WATCHED;
  /** Of each category, the codes that each act may give. */
  export const WRITE_OFF_CODES: ReturnType<typeof import('./build/contract-module.ts').writeOffCodes>;
  export const DOCUMENT_TYPES: typeof import('#shared/domain/document.ts').DOCUMENT_TYPES;
  export const KEPT: readonly import('#shared/domain/classification.ts').Kept[];
  export const NATURES: typeof import('#shared/domain/nature.ts').NATURES;
  export const SEALED: readonly import('#shared/domain/classification.ts').Sealed[];
  export const SUSPENSION_CODES: typeof import('#shared/domain/suspension.ts').SUSPENSION_CODES;
  export const RETENTIONS: typeof import('#shared/domain/cover.ts').RETENTIONS;
  /** How much of each there may be at most. */
  export const MOST_EXTENSION_DAYS: number;
  export const LIMITS: { readonly [Name in import('#shared/domain/limits.ts').LimitName]: number };
}

/** How refusals are said. */
declare module 'virtual:titles' {
  export const TITLES: import('./problem.ts').Titles;
}

/** The same, for the administration alone. */
declare module 'virtual:directory' {
  type Words = typeof import('#shared/contract/readiness-words.ts');
  export const PATTERNS: ReturnType<typeof import('./build/contract-module.ts').patterns>;
  export const POSTAGE_RULE: import('#shared/domain/dispatch/postage-rule.ts').PostageRule;
  export const IMPORT_LIMITS: typeof import('#shared/domain/import.ts').IMPORT_LIMITS;
  export const SHEET_WORDS: ReturnType<typeof import('./build/contract-module.ts').sheetWords>;
  export const STEP_WORDS: Words['STEP_WORDS'];
  export const STEP_STATE_WORDS: Words['STEP_STATE_WORDS'];
  export const SIGNATURE_WORDS: Words['SIGNATURE_WORDS'];
  export const NUMBERING: typeof import('#shared/domain/numbering/rules.ts').DEFAULT_NUMBERING;
}

/** A style sheet that comes with the script importing it. */
declare module '*.css';
