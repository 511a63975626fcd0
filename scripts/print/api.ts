import { openApiForGateway, openApiForPeople } from '#shared/contract/openapi.ts';
import { GATEWAY_RESPONSES, gatewayProblem } from '#shared/contract/problem.ts';

const text = (document: object): string => `${JSON.stringify(document, undefined, 2)}\n`;

export const printForPeople = (): string => text(openApiForPeople());

const isResponse = (type: string): type is keyof typeof GATEWAY_RESPONSES => type in GATEWAY_RESPONSES;

/** The gateway's document as deployed, but for what only a deployment knows: those places are named in ‹…›. */
export const printForGateway = (): string =>
  text(
    openApiForGateway({
      integration: noun => ({ type: 'aws_proxy', httpMethod: 'POST', uri: `‹Lambda http-${noun}›` }),
      authoriser: { type: 'token', authorizerUri: '‹Lambda authoriser›' },
      gatewayResponses: Object.fromEntries(
        Object.keys(GATEWAY_RESPONSES)
          .filter(isResponse)
          .map(type => [
            type,
            {
              statusCode: `${gatewayProblem(type).status}`,
              responseTemplates: { 'application/json': JSON.stringify(gatewayProblem(type)) },
            },
          ]),
      ),
      morePaths: {},
    }),
  );
