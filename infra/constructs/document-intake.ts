import { type StateMachineStep, taskRetry } from './state-machine.ts';

export interface IntakeTasks {
  readonly checkDocument: string;
  readonly renderPage: string;
  readonly finishDocument: string;
}

const MINUTES_OF_TRYING = taskRetry({ attempts: 6, longestSeconds: 60 });
const GIVE_UP = [{ ErrorEquals: ['States.ALL'], ResultPath: '$.fault', Next: 'RecordFailure' }];

/**
 * From an upload in quarantine to a document that can be read: check it, draw its pages, say that it is ready. Started
 * again from its beginning it does the same once more.
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
        { Variable: '$.checked.verdict', StringEquals: 'refused', Next: 'FinishDocument' },
      ],
      Default: 'NothingToDo',
    },
    RenderPages: {
      Type: 'Map',
      ItemsPath: '$.checked.pages',
      MaxConcurrency: 4,
      ItemSelector: { 'documentId.$': '$.checked.documentId', 'page.$': '$$.Map.Item.Value' },
      ItemProcessor: {
        ProcessorConfig: { Mode: 'INLINE' },
        StartAt: 'RenderPage',
        States: {
          RenderPage: {
            Type: 'Task',
            Resource: tasks.renderPage,
            TimeoutSeconds: 150,
            Retry: MINUTES_OF_TRYING,
            End: true,
          },
        },
      },
      ResultPath: null,
      Catch: GIVE_UP,
      Next: 'FinishDocument',
    },
    // Text recognition of the drawn pages belongs here, between RenderPages and FinishDocument.
    FinishDocument: {
      Type: 'Task',
      Resource: tasks.finishDocument,
      TimeoutSeconds: 60,
      Parameters: { 'documentId.$': '$.checked.documentId' },
      Retry: MINUTES_OF_TRYING,
      Catch: GIVE_UP,
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
