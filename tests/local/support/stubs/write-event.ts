import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { APIGatewayProxyEvent } from 'aws-lambda';

const client = new DynamoDBClient({});

/** Writes one journal event that asks for a timer after so many milliseconds, as the last part of the path says. */
export const handler = async (event: APIGatewayProxyEvent) => {
  const holdingId = event.pathParameters?.['fileId'] ?? '';
  const wakeAt = new Date(Date.now() + Number(holdingId.split('-').at(-1))).toISOString();
  await client.send(
    new PutItemCommand({
      TableName: process.env['TABLE_NAME'],
      Item: { pk: { S: holdingId }, sk: { S: 'EVENT#1' }, wakeAt: { S: wakeAt } },
    }),
  );
  return { statusCode: 200, body: JSON.stringify({ by: event.requestContext.authorizer?.['login'] }) };
};
