import type { Assembly, EventSourceResource, RuleResource, ScheduleResource } from '#local/assembly/types.ts';
import { unknownTarget } from './deliver.ts';
import { unknownInPattern } from './pattern.ts';
import { unknownInSchedule } from './schedule.ts';
import { unknownInInput } from './target-input.ts';

const inMapping = (mapping: EventSourceResource): readonly string[] => [
  ...mapping.filters.flatMap(filter => unknownInPattern(`event source mapping ${mapping.name}`, filter)),
  ...(mapping.parallelization === 1
    ? []
    : [`event source mapping ${mapping.name}: ParallelizationFactor ${mapping.parallelization}`]),
  ...(mapping.onFailureArn === undefined || mapping.onFailureArn.split(':')[2] === 'sqs'
    ? []
    : [`event source mapping ${mapping.name}: OnFailure ${mapping.onFailureArn}`]),
];

const inRule = (rule: RuleResource): readonly string[] => [
  ...(rule.pattern === undefined ? [] : unknownInPattern(`rule ${rule.name}`, rule.pattern)),
  ...(rule.scheduleExpression === undefined
    ? []
    : unknownInSchedule(`rule ${rule.name}`, rule.scheduleExpression)),
  ...rule.targets.flatMap(target => [
    ...unknownTarget(`rule ${rule.name}`, target.arn),
    ...unknownInInput(`rule ${rule.name}`, target),
  ]),
];

const inSchedule = ({ name, expression, timezone, target }: ScheduleResource): readonly string[] => [
  ...unknownInSchedule(`schedule ${name}`, expression, timezone),
  ...unknownTarget(`schedule ${name}`, target.arn),
];

/** Names what the assembly's event sources, rules and schedules ask for that is not known here. */
export const unknownEvents = ({ eventSourceMappings, rules, schedules }: Assembly): readonly string[] => [
  ...eventSourceMappings.flatMap(inMapping),
  ...rules.flatMap(inRule),
  ...schedules.flatMap(inSchedule),
];
