import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { RestApiResource } from '#local/assembly/types.ts';
import type { Gate } from '#local/door/types.ts';
import type { Invoke, Outcome } from '#local/functions/function-definition.ts';
import { type Authoriser, type AuthoriserContext, createAuthoriser } from './authoriser.ts';
import { Document, functionOfUri } from './document.ts';
import { type ApiPlace, contextOf, type GatewayRequest, headerOf, proxyEvent } from './event.ts';
import { compressed, type HttpAnswer, httpAnswer } from './function-answer.ts';
import { renderRefusal } from './gateway-response.ts';
import { GatewayRefusal } from './refusal.ts';
import { createFindRoute, type Match, type Route, routesOf } from './routes.ts';

export interface GatewayOptions {
  readonly api: RestApiResource;
  readonly account: string;
  readonly region: string;
  /** 0: any free port. */
  readonly port: number;
  readonly invoke: Invoke;
  readonly gate: Gate;
  readonly log: (line: string) => void;
}

export interface Gateway {
  readonly url: string;
  close(): Promise<void>;
}

const BODY_BYTES = 10 * 1024 * 1024;
const HEADER_BYTES = 10_240;

const readBody = (request: IncomingMessage): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (bytes: Buffer) => {
      size += bytes.length;
      // What comes after the limit is read and thrown away: the client sees the answer only once it has sent all.
      if (size <= BODY_BYTES) chunks.push(bytes);
    });
    request.once('end', () =>
      size > BODY_BYTES ? reject(new GatewayRefusal('REQUEST_TOO_LARGE')) : resolve(Buffer.concat(chunks)),
    );
    request.once('error', reject);
    request.once('close', () => reject(new Error('the connection ended within a body')));
  });

function assertParameters({ route, parameters }: Match, request: GatewayRequest): void {
  const isGiven = (required: Route['required'][number]): boolean => {
    if (required.in === 'path') return (parameters[required.name] ?? '') !== '';
    if (required.in === 'query') return (request.query.get(required.name) ?? '') !== '';
    return (headerOf(request.rawHeaders, required.name) ?? '') !== '';
  };
  const missing = route.required.filter(each => !isGiven(each)).map(({ name }) => name);
  if (missing.length > 0)
    throw new GatewayRefusal(
      'BAD_REQUEST_PARAMETERS',
      `Missing required request parameters: [${missing.join(', ')}]`,
    );
}

const within = async (milliseconds: number, outcome: Promise<Outcome>): Promise<Outcome> => {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new GatewayRefusal('INTEGRATION_TIMEOUT')), milliseconds);
  return Promise.race([outcome, late.promise]).finally(() => clearTimeout(timer));
};

function sourceIpOf(request: IncomingMessage): string {
  return (request.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, '');
}

const send = (response: ServerResponse, { status, headers, body }: HttpAnswer, requestId: string) => {
  response.writeHead(status, {
    ...Object.fromEntries(Object.entries(headers).map(([name, values]) => [name, [...values]])),
    'content-length': body.length,
    'x-amzn-requestid': requestId,
  });
  response.end(body);
};

/** Serves the API of the template on 127.0.0.1, at the root whatever its stage is called. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { api, account, region, invoke, gate, log } = options;
  const document = Document.parse(api.document);
  const findRoute = createFindRoute(routesOf(document));
  const responses = document['x-amazon-apigateway-gateway-responses'];
  const place: ApiPlace = {
    account,
    apiId: api.id,
    stage: api.stageName,
    stageVariables: api.stageVariables,
    binaryMediaTypes: [...api.binaryMediaTypes, ...document['x-amazon-apigateway-binary-media-types']],
  };
  const executeArn = `arn:aws:execute-api:${region}:${account}:${api.id}`;

  const call = async (functionArn: string, sourceArn: string, event: unknown): Promise<Outcome> => {
    const verdict = gate.mayCallAsService({
      principal: 'apigateway.amazonaws.com',
      action: 'lambda:InvokeFunction',
      resource: functionArn,
      sourceArn,
    });
    if (verdict.allowed) return invoke(functionArn, event);
    log(verdict.message);
    throw new GatewayRefusal('API_CONFIGURATION_ERROR');
  };

  const authorisers = new Map<string, Authoriser>(
    Object.entries(document.components?.securitySchemes ?? {}).map(([name, scheme]) => {
      const settings = scheme['x-amazon-apigateway-authorizer'];
      return [
        name,
        createAuthoriser({
          functionArn: functionOfUri(settings.authorizerUri),
          header: settings.identitySource?.replace('method.request.header.', '') ?? scheme.name,
          validation: settings.identityValidationExpression,
          ttlSeconds: settings.authorizerResultTtlInSeconds,
          invoke: (arn, event) => call(arn, `${executeArn}/authorizers/${name}`, event),
          log,
        }),
      ];
    }),
  );

  const admit = async ({ route }: Match, request: GatewayRequest): Promise<AuthoriserContext | undefined> => {
    if (route.authoriser === undefined) return undefined;
    const authoriser = authorisers.get(route.authoriser);
    if (authoriser === undefined) throw new GatewayRefusal('AUTHORIZER_CONFIGURATION_ERROR');
    const methodArn = `${executeArn}/${place.stage}/${request.method}${request.path}`;
    return authoriser.admit(headerOf(request.rawHeaders, authoriser.header), methodArn);
  };

  const answer = async (match: Match | undefined, request: GatewayRequest): Promise<HttpAnswer> => {
    if (match === undefined) throw new GatewayRefusal('MISSING_AUTHENTICATION_TOKEN');
    const authorizer = await admit(match, request);
    assertParameters(match, request);
    const { route } = match;
    const sourceArn = `${executeArn}/${place.stage}/${route.method === 'ANY' ? '*' : route.method}${route.resource}`;
    const outcome = await within(
      route.timeoutMs,
      call(route.functionArn, sourceArn, proxyEvent(request, match, { place, authorizer })),
    );
    if (!outcome.ok) {
      log(`${route.method} ${route.resource}: ${outcome.error.errorType}: ${outcome.error.errorMessage}`);
      throw new GatewayRefusal('INTEGRATION_FAILURE');
    }
    const { binaryMediaTypes } = place;
    const header = (name: string) => headerOf(request.rawHeaders, name);
    const given = httpAnswer(outcome.payload, { accept: header('accept'), binaryMediaTypes });
    return compressed(given, header('accept-encoding'), api.minimumCompressionSize);
  };

  const refuse = (error: unknown, request: GatewayRequest, resource: string): HttpAnswer => {
    if (!(error instanceof GatewayRefusal))
      log(`gateway: ${error instanceof Error ? error.stack : String(error)}`);
    const refusal = error instanceof GatewayRefusal ? error : new GatewayRefusal('API_CONFIGURATION_ERROR');
    const { status, headers, body } = renderRefusal(refusal, responses, {
      context: contextOf(request, place, resource),
      header: name => headerOf(request.rawHeaders, name),
    });
    const many = Object.entries(headers).map(([name, value]) => [name, [value]] as const);
    return { status, headers: Object.fromEntries(many), body: Buffer.from(body) };
  };

  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = incoming.url ?? '/';
    const cut = target.indexOf('?');
    const bare: GatewayRequest = {
      method: incoming.method ?? 'GET',
      path: cut === -1 ? target : target.slice(0, cut),
      query: new URLSearchParams(cut === -1 ? '' : target.slice(cut + 1)),
      rawHeaders: incoming.rawHeaders,
      sourceIp: sourceIpOf(incoming),
      body: Buffer.alloc(0),
      requestId: randomUUID(),
      receivedAt: Date.now(),
    };
    // Two paths belong to API Gateway itself.
    if (bare.path === '/ping' || bare.path === '/sping')
      return send(response, { status: 200, headers: {}, body: Buffer.from('healthy') }, bare.requestId);
    let resource = '';
    try {
      const body = await readBody(incoming);
      const match = findRoute(bare.method, bare.path);
      resource = match?.route.resource ?? '';
      send(response, await answer(match, { ...bare, body }), bare.requestId);
    } catch (error) {
      send(response, refuse(error, bare, resource), bare.requestId);
    }
  };

  const server = createServer(
    { maxHeaderSize: HEADER_BYTES },
    (incoming, response) => void handle(incoming, response),
  );
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(options.port, '127.0.0.1', resolve);
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeIdleConnections();
        // Whoever still holds a connection open has had its answer or will not get one.
        setTimeout(() => server.closeAllConnections(), 500).unref();
      }),
  };
}
