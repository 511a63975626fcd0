import type { Gate } from '#local/door/types.ts';
import type { Invoke } from '#local/functions/function-definition.ts';
import { type Gateway, startGateway } from '#local/gateway/gateway.ts';
import { ACCOUNT, api, gateWithout, REGION } from '../gateway-fixture.ts';

type Answers = Readonly<Record<string, (event: Record<string, unknown>) => unknown>>;

export const allow = (resource: string, context: object = { login: 'clerk', posts: 2 }) => ({
  principalId: 'clerk',
  policyDocument: {
    Version: '2012-10-17',
    Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: resource }],
  },
  context,
});
export const echo = (event: unknown) => ({ statusCode: 200, body: JSON.stringify(event) });
export const ok = () => ({ statusCode: 200, body: '{}' });

let gateway: Gateway | undefined;
export const closeGateway = () => gateway?.close();

/** Starts a gateway before functions that answer as told; `calls` counts them by name. */
export async function startGatewayBefore(
  answers: Answers,
  options: { gate?: Gate; body?: Record<string, unknown> } = {},
) {
  const calls: Record<string, number> = {};
  const invoke: Invoke = async (arn, event) => {
    const name = arn.split(':').at(-1) ?? '';
    calls[name] = (calls[name] ?? 0) + 1;
    const answer = answers[name];
    if (answer === undefined)
      return { ok: false, error: { errorType: 'Error', errorMessage: 'secret detail' } };
    try {
      return { ok: true, payload: JSON.stringify(answer(Object(event))) };
    } catch (error) {
      return {
        ok: false,
        error: { errorType: 'Error', errorMessage: error instanceof Error ? error.message : '' },
      };
    }
  };
  gateway = await startGateway({
    api: api(options.body),
    account: ACCOUNT,
    region: REGION,
    port: 0,
    invoke,
    gate: options.gate ?? gateWithout(),
    log: () => undefined,
  });
  const { url } = gateway;
  return { calls, ask: (path: string, init: RequestInit = {}) => fetch(url + path, init) };
}
export const bearer = (token: string, headers = {}) => ({
  headers: { authorization: `Bearer ${token}`, ...headers },
});
export const everything = () => allow('*');
