import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SNSClient } from '@aws-sdk/client-sns';
import { fromEnv } from '@aws-sdk/credential-provider-env';
import { monotonicFactory } from 'ulid';
import { clockOf } from '#functions/office/clock.ts';
import { type Office, openOffice } from '#functions/office/office.ts';
import type { Noun } from '#shared/contract/route.ts';
import { type ObjectStore, objectStore, S3_CHECKSUMS } from '#shared/documents/object-store.ts';
import { openPagePictures, type PagePictures } from '#shared/documents/page-pictures.ts';
import { openPaperAddresses, type PaperAddresses } from '#shared/documents/presign.ts';
import { openSheetFiles, type SheetFiles } from '#shared/documents/sheet-files.ts';
import { openSigner, type Signer } from '#shared/documents/signer.ts';
import type { Names } from '#shared/domain/directory/office.ts';
import { makeIds } from '#shared/domain/ids.ts';
import { Language } from '#shared/domain/page-text.ts';
import { type ChannelRuns, openChannelRuns } from '#shared/store/channel-runs.ts';
import { type ClockRecords, openClockRecords } from '#shared/store/clock-records.ts';
import { openStore } from '#shared/store/open-store.ts';
import { openPositions, type Positions } from '#shared/store/position.ts';
import { openRecount, type Recount } from '#shared/store/position-recount.ts';
import type { Served } from './http.ts';
import { type Intake, openIntake } from './intake.ts';
import { lazily } from './lazily.ts';
import { type Log, openLog, toStdout } from './log.ts';
import { type Machine, openMachine, openTaskTokens, type Routing } from './machine.ts';
import { awsPlace, settings } from './settings.ts';
import { openSignIns, type SignIns } from './sign-ins.ts';
import { openTopic, type Topic } from './topic.ts';

/**
 * The only place where adapters are built, each at its first use. Every export stands for itself: a bundle that does not
 * import one of them does not carry its SDK (PURE marks tell the bundler that leaving them out is safe). What only those
 * that write to officers need stands in wiring-messages.ts: its schemas would be in every bundle.
 */
const now = (): number => Date.now();
const pause = (ms: number): Promise<void> => new Promise(resolve => setTimeout(resolve, ms));

export const clock = { now, pause } as const;

export const log: Log = /* @__PURE__ */ openLog({
  district: () => settings('DISTRICT').DISTRICT,
  now,
  write: toStdout,
});

/** The store on the district's table, and what use cases are given with it. */
export const office = /* @__PURE__ */ lazily((): Office => {
  const { TABLE_NAME: table } = settings('TABLE_NAME');
  const store = openStore({ client: new DynamoDBClient({}), table, now });
  return openOffice({ store, clock: clockOf(now), ids: makeIds(monotonicFactory()) });
});

/** Files on channels of submission. */
export const channelRuns = /* @__PURE__ */ lazily((): ChannelRuns => {
  const { TABLE_NAME: table } = settings('TABLE_NAME');
  return openChannelRuns(new DynamoDBClient({}), table);
});

/** The executions that follow files by their channels. */
export const routing = /* @__PURE__ */ lazily((): Routing => {
  const sfn = new SFNClient({});
  const { CHANNEL_ROUTING_ARN } = settings('CHANNEL_ROUTING_ARN');
  return { ...openMachine(sfn, CHANNEL_ROUTING_ARN), answer: openTaskTokens(sfn) };
});

/** By which rules each office's stays were last counted. */
export const clockRecords = /* @__PURE__ */ lazily((): ClockRecords => {
  const { TABLE_NAME: table } = settings('TABLE_NAME');
  return openClockRecords(new DynamoDBClient({}), table);
});

/** What lies with every post. */
export const positions = /* @__PURE__ */ lazily((): Positions => {
  const { TABLE_NAME: table } = settings('TABLE_NAME');
  return openPositions({ client: new DynamoDBClient({}), table });
});

/** What looks at night whether that is right. */
export const recount = /* @__PURE__ */ lazily((): Recount => {
  const { TABLE_NAME: table } = settings('TABLE_NAME');
  return openRecount({ client: new DynamoDBClient({}), table });
});

/** The buckets of papers. */
export const objects = /* @__PURE__ */ lazily((): ObjectStore => {
  const buckets = settings('QUARANTINE_BUCKET', 'DOCUMENTS_BUCKET');
  return objectStore(new S3Client(S3_CHECKSUMS), {
    quarantine: buckets.QUARANTINE_BUCKET,
    documents: buckets.DOCUMENTS_BUCKET,
  });
});

const signerOf = (bucket: string): Signer => {
  const { region, s3 } = awsPlace();
  return openSigner({ bucket, region, endpoint: s3 }, fromEnv());
};

/** Sheets of imports, and files made of the directory. */
export const sheetFiles = /* @__PURE__ */ lazily((): SheetFiles => {
  return openSheetFiles(signerOf(settings('QUARANTINE_BUCKET').QUARANTINE_BUCKET));
});

/** Where browsers bring and fetch papers. */
export const paperAddresses = /* @__PURE__ */ lazily((): PaperAddresses => {
  const buckets = settings('QUARANTINE_BUCKET', 'DOCUMENTS_BUCKET');
  return openPaperAddresses({
    quarantine: signerOf(buckets.QUARANTINE_BUCKET),
    documents: signerOf(buckets.DOCUMENTS_BUCKET),
  });
});

/** Images of pages, to be printed. */
export const pagePictures = /* @__PURE__ */ lazily((): PagePictures => {
  return openPagePictures(signerOf(settings('DOCUMENTS_BUCKET').DOCUMENTS_BUCKET));
});

/** Names that sort by the time they were made. */
export const nextUlid = /* @__PURE__ */ monotonicFactory();

/** Who acts as administrator even before anybody is in the directory. */
export const firstAdministrator = (): string => settings('FIRST_ADMINISTRATOR').FIRST_ADMINISTRATOR;

/** What the district is called. */
export const districtTitle = (): Names => {
  const { DISTRICT_TITLE_HI: hi, DISTRICT_TITLE_EN: en } = settings('DISTRICT_TITLE_HI', 'DISTRICT_TITLE_EN');
  return { hi, en };
};

/** Languages that the district's pages are read in. */
export const readingLanguages = (): readonly Language[] =>
  settings('READING_LANGUAGES')
    .READING_LANGUAGES.split(',')
    .map(code => Language.parse(code));

/** Whether the district lets one person confirm notes on a file at two levels, through two posts they hold. */
export const allowsTwoLevels = (): boolean => settings('TWO_LEVELS').TWO_LEVELS === 'on';

/** The custody timers. */
export const timers = /* @__PURE__ */ lazily(
  (): Machine => openMachine(new SFNClient({}), settings('CUSTODY_TIMER_ARN').CUSTODY_TIMER_ARN),
);

/** The state machine that takes documents in and reads them. */
export const intake = /* @__PURE__ */ lazily((): Intake => {
  const { DOCUMENT_INTAKE_ARN, QUARANTINE_BUCKET } = settings('DOCUMENT_INTAKE_ARN', 'QUARANTINE_BUCKET');
  return openIntake(openMachine(new SFNClient({}), DOCUMENT_INTAKE_ARN), QUARANTINE_BUCKET);
});

/** The topic of facts. */
export const topic = /* @__PURE__ */ lazily(
  (): Topic => openTopic(new SNSClient({}), settings('EVENTS_TOPIC_ARN').EVENTS_TOPIC_ARN),
);

/** Accounts of officers who have no mail id yet. */
export const signIns = /* @__PURE__ */ lazily((): SignIns => {
  const { USER_POOL_ID: userPoolId } = settings('USER_POOL_ID');
  return openSignIns({ cognito: new CognitoIdentityProviderClient({}), userPoolId, now });
});

/** How a signed-in noun is served: its use cases, and what the door before them needs. */
export const served = <N extends Noun>(
  useCases: (office: Office) => Served<N>['useCases'],
): (() => Served<N>) => {
  return () => {
    const { FIRST_ADMINISTRATOR: firstAdministrator } = settings('FIRST_ADMINISTRATOR');
    const { store } = office();
    return {
      log,
      clock,
      door: { actors: { directory: store.directory, firstAdministrator }, findAnswer: store.findAnswer },
      useCases: useCases(office()),
    };
  };
};
