import type { Assembly, EventSourceResource } from '#local/assembly/types.ts';
import type { Gate } from '#local/door/types.ts';

/** Those that AWS names when it refuses a mapping; on the stream itself, ListStreams too. */
const STREAM_ACTIONS = [
  'dynamodb:DescribeStream',
  'dynamodb:GetRecords',
  'dynamodb:GetShardIterator',
  'dynamodb:ListStreams',
];
const QUEUE_ACTIONS = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];

/** Lambda polls with the rights of the function's own role; what of them is missing, in AWS's words. */
export function pollingRefusals({ eventSourceMappings, functions }: Assembly, gate: Gate): readonly string[] {
  const wanted = (mapping: EventSourceResource) => [
    ...(mapping.source === 'stream' ? STREAM_ACTIONS : QUEUE_ACTIONS).map(
      action => [action, mapping.sourceArn] as const,
    ),
    ...(mapping.onFailureArn === undefined ? [] : [['sqs:SendMessage', mapping.onFailureArn] as const]),
  ];
  return eventSourceMappings.flatMap(mapping => {
    const lambda = functions.find(({ arn }) => arn === mapping.functionArn);
    if (lambda === undefined)
      return [`event source mapping ${mapping.name}: no function ${mapping.functionArn}`];
    return wanted(mapping).flatMap(([action, resource]) => {
      const verdict = gate.mayCallAsRole({ roleArn: lambda.roleArn, session: lambda.name, action, resource });
      return verdict.allowed ? [] : [verdict.message];
    });
  });
}
