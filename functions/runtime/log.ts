import { REFUSAL_CODES } from '#shared/domain/refusal.ts';

/**
 * The kinds of values a log line may hold. None of them can carry what people write: no spaces, no letters outside ASCII,
 * short. What does not fit its kind is replaced by `?`.
 */
const KINDS = {
  /** An id of ours or of AWS: `fil_01J…`, a request id. */
  id: /^[A-Za-z0-9_.:#/-]{1,160}$/,
  /** A word from a closed list: an operation, a refusal code, the name of an error class. */
  code: /^[A-Za-z][A-Za-z0-9:._-]{0,79}$/,
  /** A place in our code: `index.mjs:1:2345`. */
  place: /^[\w.-]{1,60}:\d{1,9}:\d{1,9}$/,
  /** An AWS resource. */
  arn: /^arn:[\x21-\x7e]{1,300}$/,
  number: undefined,
} as const satisfies Record<string, RegExp | undefined>;
type Kind = keyof typeof KINDS;
type ValueOf<K extends Kind> = K extends 'number' ? number : string;

/** Every line the functions can log, with its fields. Nothing else is ever written. */
export const LOG_EVENTS = {
  'request.answered': { operation: 'code', status: 'number', ms: 'number', requestId: 'id' },
  'request.refused': { operation: 'code', code: 'code', status: 'number', ms: 'number', requestId: 'id' },
  'request.repeated': { operation: 'code', requestId: 'id' },
  'request.overtaken': { operation: 'code', by: 'code', tries: 'number', requestId: 'id' },
  fault: { where: 'code', error: 'code', place: 'place', subject: 'id' },
  'fault.access-denied': { where: 'code', action: 'code', resource: 'arn' },
  'fault.setting': { where: 'code', setting: 'code' },
  'sign-in.refused': { reason: 'code' },
  'sign-in-code.issued': { officerId: 'id', by: 'id' },
  'task.done': { task: 'code', ms: 'number' },
  'message.failed': { consumer: 'code', messageId: 'id', group: 'id' },
  'event.published': { objectId: 'id', seq: 'number', type: 'code' },
  'event.unpublishable': { sequenceNumber: 'id', reason: 'code' },
  'words.indexed': { objectId: 'id', seq: 'number', type: 'code' },
  'record.erased': {
    objectId: 'id',
    notes: 'number',
    versions: 'number',
    scans: 'number',
    shared: 'number',
  },
  'records.swept': { found: 'number', erased: 'number', failed: 'number' },
  'sent.kept': { objectId: 'id', seq: 'number', type: 'code' },
  'position.recounted': { posts: 'number', left: 'number', drifted: 'number' },
  'position.counted': { told: 'number', counted: 'number' },
  'adoption.counted': { told: 'number', counted: 'number' },
  'digests.made': { told: 'number', nothing: 'number', before: 'number', failed: 'number', left: 'number' },
  'messages.sent': {
    found: 'number',
    accepted: 'number',
    refused: 'number',
    turnedAway: 'number',
    givenUp: 'number',
    needless: 'number',
    failed: 'number',
  },
  'message.entered': { objectId: 'id', seq: 'number', officerId: 'id' },
  'message.told': { messageId: 'id', state: 'code' },
  'message.stray': { provider: 'code' },
  'address.bad': { officerId: 'id', channel: 'code' },
  'timer.started': { execution: 'id', objectId: 'id' },
  'timer.stopped': { execution: 'id', objectId: 'id' },
  'timer.fired': {
    holdingId: 'id',
    objectId: 'id',
    type: 'code',
    rung: 'number',
    told: 'number',
    lateSeconds: 'number',
  },
  'timer.moved': { holdingId: 'id', objectId: 'id' },
  'timer.stale': { holdingId: 'id', objectId: 'id' },
  'timer.late': { holdingId: 'id', objectId: 'id', execution: 'id' },
  'timer.restarted': { holdingId: 'id', objectId: 'id', execution: 'id' },
  'channel.begun': { execution: 'id', objectId: 'id' },
  'channel.told': { objectId: 'id', seq: 'number', type: 'code' },
  'channel.followed': { objectId: 'id', type: 'code', stage: 'number' },
  'channel.not-started': { objectId: 'id', code: 'code' },
  'channel.stale': { objectId: 'id' },
  'channels.swept': { found: 'number', restarted: 'number', told: 'number', failed: 'number' },
  'clocks.recounted': { officeId: 'id', moved: 'number', failed: 'number' },
  'sweep.done': { found: 'number', restarted: 'number', late: 'number', failed: 'number' },
  'upload.stray': { documentId: 'id' },
  'document.accepted': { documentId: 'id', pages: 'number' },
  'document.refused': { documentId: 'id', reason: 'code' },
  'document.page-unreadable': { documentId: 'id', page: 'number', reason: 'code' },
  'document.ready': { documentId: 'id', pages: 'number' },
  'page.read': { documentId: 'id', page: 'number', source: 'code', confidence: 'number' },
  'page.unread': { documentId: 'id', page: 'number', reason: 'code' },
  'document.read': { documentId: 'id', pages: 'number', unreliable: 'number', failed: 'number' },
  'document.restarted': { documentId: 'id', execution: 'id' },
  'documents.swept': {
    found: 'number',
    restarted: 'number',
    ended: 'number',
    undiarised: 'number',
    failed: 'number',
  },
  'consultation.carried': { objectId: 'id', seq: 'number', posts: 'number' },
  'consultations.swept': { found: 'number', failed: 'number' },
  'import.stray': { importId: 'id' },
  'import.checked': { importId: 'id', rows: 'number', errors: 'number', changes: 'number', ms: 'number' },
  'import.left': { importId: 'id', state: 'code' },
  'document.never-came': { documentId: 'id' },
  'document.undiarised': { documentId: 'id' },
  'document.given-up': { documentId: 'id', state: 'code' },
} as const satisfies Record<string, Readonly<Record<string, Kind>>>;
export type LogEvent = keyof typeof LOG_EVENTS;

type FieldsOf<E extends LogEvent> = {
  readonly [F in keyof (typeof LOG_EVENTS)[E]]: (typeof LOG_EVENTS)[E][F] extends infer K extends Kind
    ? ValueOf<K> | undefined
    : never;
};

/** Metrics written as lines of the embedded metric format, under the namespace and dimensions the alarms look at. */
export const METRICS = {
  MissedTimers: {},
  ClocksLeft: {},
  StuckDocuments: {},
  UndiarisedPapers: {},
  MessagesGivenUp: {},
  MessagesBounced: {},
  PositionDrift: {},
  Faults: {},
  Refusals: { code: REFUSAL_CODES },
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;
export type MetricName = keyof typeof METRICS;

export type Log = {
  readonly say: <E extends LogEvent>(event: E, fields: FieldsOf<E>) => void;
  /** @param dimensions beside the district; of a closed list each. */
  readonly count: (metric: MetricName, value: number, dimensions?: Readonly<Record<string, string>>) => void;
};

const fitted = (kind: Kind, value: unknown): string | number | undefined => {
  if (value === undefined) return undefined;
  if (kind === 'number') return typeof value === 'number' && Number.isFinite(value) ? value : '?';
  return typeof value === 'string' && KINDS[kind].test(value) ? value : '?';
};

/** A line of a known event; fields that the catalogue does not name are left out, misfits are `?`. */
export const lineOf = (event: LogEvent, fields: Readonly<Record<string, unknown>>, at: number): string =>
  JSON.stringify({
    at: new Date(at).toISOString(),
    event,
    ...Object.fromEntries(
      Object.entries(LOG_EVENTS[event]).map(([name, kind]) => [name, fitted(kind, fields[name])]),
    ),
  });

type Metric = {
  readonly name: MetricName;
  readonly value: number;
  readonly district: string;
  readonly dimensions: Readonly<Record<string, string>>;
};

/** The embedded metric format: CloudWatch reads the metric from the line itself. */
export const metricLine = ({ name, value, district, dimensions }: Metric, at: number): string => {
  const allowed: Readonly<Record<string, readonly string[]>> = METRICS[name];
  const known = Object.fromEntries(
    Object.entries(dimensions).filter(([key, of]) => allowed[key]?.includes(of) === true),
  );
  return JSON.stringify({
    _aws: {
      Timestamp: at,
      CloudWatchMetrics: [
        {
          Namespace: 'Patravali',
          Dimensions: [['district', ...Object.keys(known)]],
          Metrics: [{ Name: name, Unit: 'Count' }],
        },
      ],
    },
    district,
    ...known,
    [name]: value,
  });
};

export type LogParts = {
  readonly district: () => string;
  readonly now: () => number;
  readonly write: (line: string) => void;
};

/** Opens the log. In Lambda it writes to stdout itself: `console` would put words before the line, and no metric be read. */
export const openLog = ({ district, now, write }: LogParts): Log => ({
  say: (event, fields) => write(lineOf(event, fields, now())),
  count: (name, value, dimensions = {}) =>
    write(metricLine({ name, value, district: district(), dimensions }, now())),
});

export const toStdout = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
