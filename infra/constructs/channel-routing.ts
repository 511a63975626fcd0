import { type StateMachineStep, taskRetry } from './state-machine.ts';

/** As long as an execution waits untold; then it looks again by itself. */
const LOOK_AGAIN_SECONDS = 7 * 24 * 60 * 60;

const [throng, ...others] = taskRetry({ attempts: 30, longestSeconds: 3600 });
/** Untold for so long: that is no fault. */
const untold = { ErrorEquals: ['States.Timeout'], IntervalSeconds: 1, MaxAttempts: 0, MaxDelaySeconds: 2 };

/**
 * One execution for a file on a channel of submission: look at which stage it is, wait until it goes on, look again, until its
 * way is over. It keeps nothing that the table does not know, so starting it again from its beginning is always right.
 */
export const channelRouting = (enterStage: string): StateMachineStep => ({
  Comment: 'Follows one file along its channel of submission',
  StartAt: 'LookAtFile',
  States: {
    LookAtFile: {
      Type: 'Task',
      Resource: enterStage,
      TimeoutSeconds: 60,
      Retry: taskRetry({ attempts: 30, longestSeconds: 3600 }),
      Next: 'IsWayOver',
    },
    IsWayOver: {
      Type: 'Choice',
      Choices: [{ Variable: '$.over', BooleanEquals: true, Next: 'WayOver' }],
      Default: 'AwaitNextStage',
    },
    AwaitNextStage: {
      Type: 'Task',
      Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken',
      Parameters: {
        FunctionName: enterStage,
        Payload: {
          'fileId.$': '$.fileId',
          'startedBy.$': '$.startedBy',
          'token.$': '$$.Task.Token',
          'execution.$': '$$.Execution.Name',
        },
      },
      TimeoutSeconds: LOOK_AGAIN_SECONDS,
      Retry: [throng, untold, ...others],
      Catch: [{ ErrorEquals: ['States.Timeout'], ResultPath: null, Next: 'LookAtFile' }],
      ResultPath: null,
      Next: 'LookAtFile',
    },
    WayOver: { Type: 'Succeed' },
  },
});
