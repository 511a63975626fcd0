import { RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import {
  ADOPTION_EVENTS,
  AT_ONCE_EVENTS,
  CHANNEL_EVENTS,
  CONSULTATION_EVENTS,
  CUSTODY_EVENTS,
  ERASURE_EVENTS,
  POSITION_EVENTS,
  SEARCH_EVENTS,
  SENT_EVENTS,
} from '#shared/contract/consumers.ts';
import { OfficeApi } from '../constructs/api.ts';
import type { Bundle } from '../constructs/bundle.ts';
import { channelRouting } from '../constructs/channel-routing.ts';
import { custodyTimer } from '../constructs/custody-timer.ts';
import { documentIntake } from '../constructs/document-intake.ts';
import { ConsumerQueue, FactsTopic, feedJournal } from '../constructs/facts.ts';
import { Firewall } from '../constructs/firewall.ts';
import { ImportQueue } from '../constructs/import-queue.ts';
import { letLogsUse } from '../constructs/key-policy.ts';
import { MessageEvents } from '../constructs/message-events.ts';
import { OwnDomain } from '../constructs/own-domain.ts';
import type { Platform } from '../constructs/platform.ts';
import { Staff } from '../constructs/staff.ts';
import { OnUpload } from '../constructs/starters.ts';
import { OfficeStateMachine } from '../constructs/state-machine.ts';
import type { District } from '../district.ts';
import { FUNCTIONS, type FunctionName } from '../functions.ts';
import type { DataStack } from './data.ts';
import { setSchedules } from './schedules.ts';
import { watchOffice } from './watch.ts';

export interface OfficeStackProps extends StackProps {
  readonly district: District;
  readonly data: DataStack;
  readonly platform: Platform;
  readonly bundles: ReadonlyMap<FunctionName, Bundle>;
}

/** Everything that runs. It may be removed and made again without loss: whatever must last is in the data stack. */
export class OfficeStack extends Stack {
  constructor(
    scope: Construct,
    id: string,
    { district, data, platform, bundles, ...props }: OfficeStackProps,
  ) {
    super(scope, id, props);
    const key = new Key(this, 'Key', {
      description: `Patravali ${district.name}: messages and logs`,
      enableKeyRotation: true,
      // Logs outlive the stack, and without their key they could not be read.
      removalPolicy: RemovalPolicy.RETAIN,
    });
    letLogsUse(key);
    const logRetention: RetentionDays = district.logRetentionDays;
    const logs = { logKey: key, logRetention };

    const staff = new Staff(this, { district, data, platform, bundles, ...logs });
    const topic = new FactsTopic(this, 'Facts', key);
    const hearing = (id: string, name: FunctionName, types: Parameters<ConsumerQueue['hear']>[1]) => {
      const queue = new ConsumerQueue(this, id, {
        key,
        functionTimeoutSeconds: FUNCTIONS[name].timeoutSeconds,
      });
      queue.hear(topic, types);
      return queue;
    };
    const timers = hearing('Timers', 'keep-timers', CUSTODY_EVENTS);
    const channels = hearing('Channels', 'keep-channels', CHANNEL_EVENTS);
    const search = hearing('Search', 'index-words', SEARCH_EVENTS);
    const adoption = hearing('Adoption', 'count-adoption', ADOPTION_EVENTS);
    const position = hearing('Position', 'count-position', POSITION_EVENTS);
    const sent = hearing('Sent', 'keep-sent', SENT_EVENTS);
    const consultations = hearing('Consultations', 'carry-consultations', CONSULTATION_EVENTS);
    const erasure = hearing('Erasure', 'erase-records', ERASURE_EVENTS);
    const imports = new ImportQueue(this, 'Imports', {
      bucket: data.quarantine,
      key,
      functionTimeoutSeconds: FUNCTIONS['check-import'].timeoutSeconds,
    });

    const atOnce = hearing('AtOnce', 'tell-at-once', AT_ONCE_EVENTS);
    const told = new MessageEvents(this, 'MessagesTold', {
      district,
      key,
      functionTimeoutSeconds: FUNCTIONS['keep-deliveries'].timeoutSeconds,
    });

    const tasks = staff.hire([
      'check-custody',
      'enter-stage',
      'check-document',
      'render-page',
      'finish-document',
      'read-page',
      'finish-reading',
    ]);
    const custody = new OfficeStateMachine(this, 'CustodyTimer', {
      definition: custodyTimer(tasks['check-custody'].lambda.functionArn),
      calls: [tasks['check-custody']],
      ...logs,
    });
    const routing = new OfficeStateMachine(this, 'ChannelRouting', {
      definition: channelRouting(tasks['enter-stage'].lambda.functionArn),
      calls: [tasks['enter-stage']],
      ...logs,
    });
    const intake = new OfficeStateMachine(this, 'DocumentIntake', {
      definition: documentIntake({
        checkDocument: tasks['check-document'].lambda.functionArn,
        renderPage: tasks['render-page'].lambda.functionArn,
        finishDocument: tasks['finish-document'].lambda.functionArn,
        readPage: tasks['read-page'].lambda.functionArn,
        finishReading: tasks['finish-reading'].lambda.functionArn,
      }),
      calls: [
        tasks['check-document'],
        tasks['render-page'],
        tasks['finish-document'],
        tasks['read-page'],
        tasks['finish-reading'],
      ],
      ...logs,
    });
    staff.introduce({
      topic,
      key,
      timers: timers.queue,
      channels: channels.queue,
      search: search.queue,
      adoption: adoption.queue,
      position: position.queue,
      consultations: consultations.queue,
      sent: sent.queue,
      erasure: erasure.queue,
      imports: imports.queue,
      atOnce: atOnce.queue,
      told,
      custodyTimer: custody.machine,
      documentIntake: intake.machine,
      channelRouting: routing.machine,
    });

    const consumers = staff.hire([
      'publish-events',
      'keep-timers',
      'keep-channels',
      'index-words',
      'count-adoption',
      'count-position',
      'recount-position',
      'keep-sent',
      'carry-consultations',
      'sweep-consultations',
      'erase-records',
      'check-import',
      'recount-clocks',
      'sweep-timers',
      'sweep-documents',
      'make-digests',
      'tell-at-once',
      'send-messages',
      'keep-deliveries',
    ]);
    feedJournal(consumers['publish-events'], data.table.streamArn);
    timers.feed(consumers['keep-timers']);
    channels.feed(consumers['keep-channels']);
    search.feed(consumers['index-words']);
    // Every batch adds to the same few counts: more at once would only be in each other's way.
    adoption.feed(consumers['count-adoption'], 2);
    position.feed(consumers['count-position'], 2);
    sent.feed(consumers['keep-sent']);
    consultations.feed(consumers['carry-consultations']);
    erasure.feed(consumers['erase-records'], 2);
    imports.feed(consumers['check-import']);
    atOnce.feed(consumers['tell-at-once']);
    told.feed(consumers['keep-deliveries']);
    setSchedules(this, consumers);
    const onUpload = new OnUpload(this, 'OnUpload', { bucket: data.quarantine, machine: intake.machine });

    const { authoriser, web } = staff.hire(['authoriser', 'web']);
    const { api } = new OfficeApi(this, 'Api', {
      district,
      functions: { nouns: staff.hireNouns(), authoriser, web },
      ...logs,
    });
    if (district.web.domain !== undefined) {
      new OwnDomain(this, 'OwnDomain', { domain: district.web.domain, network: district.network, api });
    }
    if (district.waf.enabled) {
      const { ratePer5Minutes } = district.waf;
      new Firewall(this, 'Firewall', {
        name: district.name,
        stage: api.deploymentStage,
        ratePer5Minutes,
        ...logs,
      });
    }
    watchOffice(this, {
      district,
      key,
      api,
      data,
      staff: staff.all,
      topic,
      timers,
      channels,
      search,
      adoption,
      position,
      sent,
      consultations,
      erasure,
      imports,
      atOnce,
      told,
      custody,
      routing,
      intake,
      onUpload,
    });
  }
}
