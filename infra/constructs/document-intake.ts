import { type StateMachineStep, taskRetry } from './state-machine.ts';

export interface IntakeTasks {
  readonly checkDocument: string;
  readonly renderPage: string;
  readonly finishDocument: string;
  readonly readPage: string;
  readonly finishReading: string;
}

const MINUTES_OF_TRYING = taskRetry({ attempts: 6, longestSeconds: 60 });
const GIVE_UP = [{ ErrorEquals: ['States.ALL'], ResultPath: '$.fault', Next: 'RecordFailure' }];

/** What is done with each page of the document. */
const eachPage = (steps: StateMachineStep, more: StateMachineStep): StateMachineStep => ({
  Type: 'Map',
  ItemsPath: '$.checked.pages',
  MaxConcurrency: 4,
  ItemSelector: { 'documentId.$': '$.checked.documentId', 'page.$': '$$.Map.Item.Value' },
  ItemProcessor: { ProcessorConfig: { Mode: 'INLINE' }, ...steps },
  ResultPath: null,
  ...more,
});

/**
 * From an upload in quarantine to a document whose words are known: check it, draw its pages, say that it is ready, and
 * while it can be seen already, read them. Started again from its beginning it does what is left.
 */
export const documentIntake = (tasks: IntakeTasks): StateMachineStep => ({
  Comment: 'Takes one upload out of quarantine',
  StartAt: 'CheckDocument',
  States: {
    CheckDocument: {
      Type: 'Task',
      Resource: tasks.checkDocument,
      TimeoutSeconds: 150,
      ResultPath: '$.checked',
      Retry: MINUTES_OF_TRYING,
      Catch: GIVE_UP,
      Next: 'IsAccepted',
    },
    IsAccepted: {
      Type: 'Choice',
      Choices: [
        { Variable: '$.checked.verdict', StringEquals: 'accepted', Next: 'RenderPages' },
        { Variable: '$.checked.verdict', StringEquals: 'readable', Next: 'ReadPages' },
        { Variable: '$.checked.verdict', StringEquals: 'refused', Next: 'FinishDocument' },
      ],
      Default: 'NothingToDo',
    },
    RenderPages: eachPage(
      {
        StartAt: 'RenderPage',
        States: {
          RenderPage: {
            Type: 'Task',
            Resource: tasks.renderPage,
            TimeoutSeconds: 150,
            Retry: MINUTES_OF_TRYING,
            Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.fault', Next: 'PageNotDrawn' }],
            End: true,
          },
          // One page that breaks its painter is named as not drawn; the others go on. With none drawn the document is refused.
          PageNotDrawn: { Type: 'Pass', End: true },
        },
      },
      { Catch: GIVE_UP, Next: 'FinishDocument' },
    ),
    FinishDocument: {
      Type: 'Task',
      Resource: tasks.finishDocument,
      TimeoutSeconds: 60,
      Parameters: { 'documentId.$': '$.checked.documentId' },
      Retry: MINUTES_OF_TRYING,
      Catch: GIVE_UP,
      ResultPath: '$.finished',
      Next: 'IsReady',
    },
    IsReady: {
      Type: 'Choice',
      Choices: [{ Variable: '$.finished.state', StringEquals: 'READY', Next: 'ReadPages' }],
      Default: 'NothingToDo',
    },
    // One page that breaks its reader is named and does not hold up the others; nothing here takes the document away.
    ReadPages: eachPage(
      {
        StartAt: 'ReadPage',
        States: {
          ReadPage: {
            Type: 'Task',
            Resource: tasks.readPage,
            TimeoutSeconds: 150,
            Retry: taskRetry({ attempts: 2, longestSeconds: 20 }),
            Catch: [{ ErrorEquals: ['States.ALL'], ResultPath: '$.fault', Next: 'NameUnreadPage' }],
            End: true,
          },
          NameUnreadPage: {
            Type: 'Task',
            Resource: tasks.readPage,
            TimeoutSeconds: 150,
            Parameters: { 'documentId.$': '$.documentId', 'page.$': '$.page', failed: true },
            Retry: MINUTES_OF_TRYING,
            End: true,
          },
        },
      },
      { Next: 'FinishReading' },
    ),
    FinishReading: {
      Type: 'Task',
      Resource: tasks.finishReading,
      TimeoutSeconds: 60,
      Parameters: { 'documentId.$': '$.checked.documentId' },
      Retry: MINUTES_OF_TRYING,
      End: true,
    },
    // The upload was dealt with before: the same event may come twice.
    NothingToDo: { Type: 'Succeed' },
    RecordFailure: {
      Type: 'Task',
      Resource: tasks.finishDocument,
      TimeoutSeconds: 60,
      Parameters: { 'key.$': '$.key', failed: true },
      Retry: taskRetry({ attempts: 30, longestSeconds: 3600 }),
      End: true,
    },
  },
});
