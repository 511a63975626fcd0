import { type Breach, isCode, type Source } from './breach.ts';
import { hiddenImports, type Import, importsOf } from './imports.ts';

/** What the files of a room may import. A room or file may be named as a whole, or for its types alone. */
type Wall = {
  readonly rooms: readonly string[];
  /** Imported with `import type` only. */
  readonly types?: readonly string[];
  readonly packages: readonly string[];
  readonly packageTypes?: readonly string[];
  readonly builtins: readonly string[] | 'any';
};

const OFFICE = ['shared/domain/', 'shared/contract/', 'shared/journal/'] as const;
/** Pure tables of the documents' room: where things lie, and why one is refused. */
const DOCUMENT_WORDS = [
  'shared/documents/keys.ts',
  'shared/documents/reasons.ts',
  'shared/documents/reading/reasons.ts',
] as const;
const BUILDING = ['vite', 'esbuild'] as const;

/**
 * Who may import what (architecture.md, section 2). The longest room that fits a file is its room; every code file
 * outside `tests` and `scripts` must have one.
 */
export const WALLS = {
  'shared/domain/': { rooms: ['shared/domain/'], packages: ['zod'], builtins: [] },
  'shared/contract/': { rooms: ['shared/domain/', 'shared/contract/'], packages: ['zod'], builtins: [] },
  'shared/journal/': { rooms: ['shared/journal/'], packages: ['canonicalize'], builtins: ['node:crypto'] },
  'shared/store/': {
    rooms: ['shared/domain/', 'shared/journal/', 'shared/store/'],
    packages: ['zod', '@aws-sdk/client-dynamodb', '@aws-sdk/util-dynamodb'],
    builtins: ['node:crypto', 'node:zlib'],
  },
  'shared/documents/': {
    rooms: ['shared/domain/', 'shared/documents/'],
    packages: [
      'zod',
      '@aws-sdk/client-s3',
      '@aws-sdk/client-textract',
      '@aws-sdk/s3-request-presigner',
      '@hyzyla/pdfium',
      'file-type',
      'qr',
      'sharp',
      'tesseract.js',
      'utif2',
    ],
    builtins: [
      'node:crypto',
      'node:fs/promises',
      'node:module',
      'node:os',
      'node:worker_threads',
      'node:zlib',
    ],
  },
  /** Knows tables and nothing of offices, so that any room may hand it bytes. */
  'shared/sheets/': {
    rooms: ['shared/sheets/'],
    packages: ['fflate', 'saxes'],
    builtins: ['node:zlib'],
  },
  /** Knows paper and type, and nothing of offices. Its compiler and its fonts lie beside the bundle of whoever imports it. */
  'shared/printing/': {
    rooms: ['shared/printing/'],
    packages: ['@myriaddreamin/typst-ts-node-compiler', 'qr'],
    builtins: ['node:fs', 'node:module'],
  },
  /** Use cases and entries: they get their adapters wired, and know the store's words but not its making. */
  'functions/': {
    rooms: [
      ...OFFICE,
      'functions/',
      'shared/store/office-store.ts',
      'shared/sheets/csv/write-csv.ts',
      ...DOCUMENT_WORDS,
    ],
    types: ['shared/store/', 'shared/documents/'],
    packages: ['zod'],
    packageTypes: ['aws-lambda'],
    builtins: ['node:crypto'],
  },
  'functions/runtime/': {
    rooms: [...OFFICE, 'functions/runtime/', 'shared/store/office-store.ts'],
    types: ['shared/store/', 'shared/documents/', 'functions/office/', 'functions/messages/'],
    packages: ['zod', 'jose', 'ulid'],
    packageTypes: ['aws-lambda'],
    builtins: ['node:crypto'],
  },
  /** Sheets of a district, written and told of in words; what reads them stands beside the queue that hears of them. */
  'functions/http/imports/': {
    rooms: [
      ...OFFICE,
      'functions/',
      'shared/store/office-store.ts',
      'shared/documents/sheet-files.ts',
      'shared/sheets/',
    ],
    packages: ['zod'],
    builtins: [],
  },
  /** Sheets to be printed; its press lies beside the bundle. */
  'functions/http/slips/': {
    rooms: [
      ...OFFICE,
      'functions/',
      'shared/store/office-store.ts',
      'shared/documents/sheet-files.ts',
      'shared/printing/',
    ],
    packages: ['zod'],
    builtins: [],
  },
  /** What goes out, to be printed; its press lies beside the bundle. */
  'functions/http/letters/': {
    rooms: [
      ...OFFICE,
      'functions/',
      'shared/store/office-store.ts',
      'shared/documents/sheet-files.ts',
      'shared/printing/',
    ],
    types: ['shared/documents/'],
    packages: ['zod'],
    builtins: [],
  },
  /** A sheet of live paper files is read at once, and told of in words. */
  'functions/http/paper-files/': {
    rooms: [...OFFICE, 'functions/', 'shared/store/office-store.ts', 'shared/sheets/'],
    types: ['shared/store/'],
    packages: ['zod'],
    builtins: [],
  },
  'functions/events/check-import.ts': {
    rooms: [...OFFICE, 'functions/', 'shared/store/office-store.ts', 'shared/documents/sheet-keys.ts'],
    types: ['shared/documents/'],
    packages: ['zod'],
    builtins: [],
  },
  'functions/events/imports/': {
    rooms: [...OFFICE, 'functions/', 'shared/sheets/'],
    types: ['shared/documents/'],
    packages: [],
    builtins: [],
  },
  /** Checking and rendering carry native code: the steps name it themselves, so that no other bundle holds it. */
  'functions/tasks/': {
    rooms: [...OFFICE, 'functions/', 'shared/store/office-store.ts', 'shared/documents/'],
    types: ['shared/store/'],
    packages: ['zod'],
    builtins: ['node:crypto'],
  },
  /** Adapters small enough to need no room of their own; wiring.ts alone builds them. */
  'functions/runtime/machine.ts': {
    rooms: [...OFFICE, 'functions/runtime/'],
    packages: ['@aws-sdk/client-sfn'],
    builtins: [],
  },
  'functions/runtime/intake.ts': {
    rooms: [...OFFICE, 'functions/runtime/', 'shared/documents/keys.ts'],
    packages: [],
    builtins: [],
  },
  'functions/runtime/sign-ins.ts': {
    rooms: [...OFFICE, 'functions/runtime/'],
    packages: ['@aws-sdk/client-cognito-identity-provider'],
    builtins: ['node:crypto'],
  },
  'functions/runtime/mail.ts': {
    rooms: ['functions/runtime/'],
    types: ['functions/messages/'],
    packages: ['@aws-sdk/client-sesv2'],
    builtins: [],
  },
  'functions/runtime/sms.ts': {
    rooms: ['functions/runtime/'],
    types: ['functions/messages/'],
    packages: ['@aws-sdk/client-pinpoint-sms-voice-v2'],
    builtins: [],
  },
  'functions/runtime/topic.ts': {
    rooms: [...OFFICE, 'functions/runtime/'],
    packages: ['@aws-sdk/client-sns'],
    builtins: [],
  },
  'functions/runtime/journal-image.ts': {
    rooms: [...OFFICE, 'functions/runtime/', 'shared/store/'],
    packages: ['zod', '@aws-sdk/util-dynamodb'],
    packageTypes: ['aws-lambda'],
    builtins: [],
  },
  /** The only file that builds adapters. */
  'functions/runtime/wiring.ts': {
    rooms: [...OFFICE, 'shared/store/', 'shared/documents/', 'functions/'],
    packages: [
      'ulid',
      '@aws-sdk/client-cognito-identity-provider',
      '@aws-sdk/client-dynamodb',
      '@aws-sdk/client-s3',
      '@aws-sdk/client-sfn',
      '@aws-sdk/client-sns',
      '@aws-sdk/client-sqs',
      '@aws-sdk/credential-provider-env',
    ],
    builtins: [],
  },
  /** The rest of it, for those that write to officers. */
  'functions/runtime/wiring-messages.ts': {
    rooms: [...OFFICE, 'shared/store/', 'functions/'],
    packages: ['@aws-sdk/client-dynamodb', '@aws-sdk/client-pinpoint-sms-voice-v2', '@aws-sdk/client-sesv2'],
    builtins: [],
  },
  /** What erases records, for the one function that does. */
  'functions/runtime/wiring-records.ts': {
    rooms: [...OFFICE, 'shared/store/', 'shared/documents/', 'functions/'],
    packages: ['@aws-sdk/client-dynamodb', '@aws-sdk/client-s3'],
    builtins: [],
  },
  /** Its engines are packages that lie beside a bundle: whoever imports it carries them. */
  'functions/runtime/page-reader.ts': {
    rooms: [...OFFICE, 'shared/documents/', 'functions/runtime/'],
    packages: ['@aws-sdk/client-textract'],
    builtins: [],
  },
  'functions/runtime/press.ts': {
    rooms: ['shared/printing/', 'functions/runtime/'],
    packages: [],
    builtins: [],
  },
  /** The web app's built files lie beside the bundle and are read from there. */
  'functions/http/site.ts': {
    rooms: ['functions/'],
    packages: ['zod'],
    builtins: ['node:crypto', 'node:fs', 'node:path', 'node:url', 'node:zlib'],
  },
  'functions/http/web.ts': {
    rooms: [...OFFICE, 'functions/', ...DOCUMENT_WORDS],
    types: ['shared/documents/'],
    packages: ['zod'],
    packageTypes: ['aws-lambda'],
    builtins: ['node:crypto', 'node:url'],
  },
  'infra/': {
    rooms: ['infra/', 'shared/contract/', 'shared/store/keys.ts'],
    packages: ['aws-cdk-lib', 'constructs', 'cdk-nag', 'esbuild', 'zod'],
    builtins: 'any',
  },
  /** Put into bundles in place of the SDK's own, which reads more than Lambda has. */
  'infra/constructs/lambda-credentials.ts': {
    rooms: [],
    packages: ['@aws-sdk/credential-provider-env'],
    builtins: [],
  },
  /**
   * Of the domain a few pure files run in the browser: a hit is marked by the very word the search looked up, a login that
   * the office gave out is known by its beginning, a note is made and read as the office keeps it, and a
   * number and a marking are shown as the office will write them.
   */
  'web/': {
    rooms: [
      'web/',
      'shared/domain/channels/templates.ts',
      'shared/domain/words.ts',
      'shared/domain/provisional-login.ts',
      'shared/domain/characters.ts',
      'shared/domain/directory/marking.ts',
      'shared/domain/notes/pasted.ts',
      'shared/domain/notes/plain-text.ts',
      'shared/domain/notes/tidy.ts',
      'shared/domain/numbering/levels.ts',
      'shared/domain/numbering/pattern-fault.ts',
      'shared/domain/numbering/write.ts',
      'shared/domain/presets.ts',
    ],
    types: ['shared/contract/', 'shared/domain/'],
    // jsdiff (BSD-3): compares the versions of a draft, in the part of the screen that comes with drafts.
    packages: ['preact', 'diff', 'virtual:contract', 'virtual:directory', 'virtual:titles'],
    packageTypes: ['zod'],
    builtins: [],
  },
  /** Builds the app, and writes the contract's tables into it. */
  'web/build/': {
    rooms: ['web/', 'shared/contract/', 'shared/domain/'],
    packages: [...BUILDING, 'zod'],
    builtins: 'any',
  },
  'web/build.ts': { rooms: ['web/'], packages: BUILDING, builtins: 'any' },
  'web/vite.config.ts': { rooms: ['web/'], packages: BUILDING, builtins: 'any' },
  'local/': {
    rooms: ['local/'],
    packages: ['zod', 'jose', 'fauxqs', 'oidc-provider', 'aws-local-stepfunctions'],
    packageTypes: ['aws-lambda'],
    builtins: 'any',
  },
  /**
   * Speaks to the district over HTTP like anybody; its own sheets it reads for the names of those who can sign in, and begins
   * channels from the templates, as the designer does.
   */
  'local/sample/': {
    rooms: [
      'local/',
      'shared/sheets/',
      'shared/domain/imports/vocabulary.ts',
      'shared/domain/channels/templates.ts',
    ],
    types: ['shared/contract/', 'shared/domain/'],
    packages: ['zod'],
    builtins: 'any',
  },
} as const satisfies Readonly<Record<string, Wall>>;

/** Rooms without walls: they look at all the others. Files at the root configure tools. */
const OPEN = /^(tests\/|scripts\/|[^/]+$)/;

const wallOf = (file: string): { readonly room: string; readonly wall: Wall } | undefined => {
  const rooms = Object.entries<Wall>(WALLS)
    .filter(([room]) => file === room || (room.endsWith('/') && file.startsWith(room)))
    .sort(([a], [b]) => b.length - a.length);
  const [longest] = rooms;
  return longest && { room: longest[0], wall: longest[1] };
};

const leadsTo = (target: string, allowed: readonly string[] = []): boolean =>
  allowed.some(room => target === room || (room.endsWith('/') && target.startsWith(room)));

const admits = (wall: Wall, { kind, target, typeOnly }: Import): boolean => {
  switch (kind) {
    case 'room':
      return leadsTo(target, wall.rooms) || (typeOnly && leadsTo(target, wall.types));
    case 'package':
      return wall.packages.includes(target) || (typeOnly && (wall.packageTypes ?? []).includes(target));
    case 'builtin':
      return wall.builtins === 'any' || wall.builtins.includes(target);
  }
};

/** A module that runs code unseen by its imports; the loader of function bundles in local/ is what it is for. */
const MAY_HIDE = /^(local|infra|web\/build)\//;

/** Every import that goes through a wall. */
export const brokenWalls = (sources: readonly Source[]): readonly Breach[] =>
  sources
    .filter(({ file }) => isCode(file) && !OPEN.test(file))
    .flatMap(source => {
      const { file } = source;
      const found = wallOf(file);
      if (!found) return [{ file, line: 1, says: 'stands in no room of the import walls' }];
      const hidden = MAY_HIDE.test(file) ? [] : hiddenImports(source);
      return [
        ...importsOf(source)
          .filter(one => !admits(found.wall, one))
          .map(({ target, line, typeOnly }) => ({
            file,
            line,
            says: `${found.room} may not import ${typeOnly ? 'types of ' : ''}${target}`,
          })),
        ...hidden.map(line => ({ file, line, says: 'imports what only shows when it runs' })),
      ];
    });
