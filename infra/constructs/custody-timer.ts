import { type StateMachineStep, taskRetry } from './state-machine.ts';

/**
 * One execution per holding: sleep until the next look, look, and sleep again until the holding is over. It keeps
 * nothing that the table does not know, so starting it again from its beginning is always right.
 */
export const custodyTimer = (checkCustody: string): StateMachineStep => ({
  Comment: 'Watches one holding: reminds and escalates while a file lies still',
  StartAt: 'SleepUntilNextLook',
  States: {
    SleepUntilNextLook: { Type: 'Wait', TimestampPath: '$.wakeAt', Next: 'CheckCustody' },
    CheckCustody: {
      Type: 'Task',
      Resource: checkCustody,
      TimeoutSeconds: 60,
      Retry: taskRetry({ attempts: 30, longestSeconds: 3600 }),
      Next: 'IsHoldingOver',
    },
    IsHoldingOver: {
      Type: 'Choice',
      Choices: [{ Variable: '$.over', BooleanEquals: true, Next: 'HoldingOver' }],
      Default: 'SleepUntilNextLook',
    },
    HoldingOver: { Type: 'Succeed' },
  },
});
