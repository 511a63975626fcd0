import * as z from 'zod';
import { By } from '#shared/domain/actor.ts';
import { Charge } from '#shared/domain/directory/charge.ts';
import { Names, Office } from '#shared/domain/directory/office.ts';
import { Officer, SeenOfficer } from '#shared/domain/directory/officer.ts';
import { Post } from '#shared/domain/directory/post.ts';
import * as ids from '#shared/domain/ids.ts';
import { DONE_AS_POST } from '#shared/domain/permission/role.ts';
import { Problem } from './problem.ts';
import { REFUSALS } from './refusals.ts';
import { IdempotencyKey, NOUNS, type Noun, type Route, refusalsOf } from './route.ts';
import { ROUTES } from './routes.ts';
import * as views from './views.ts';

type Json = { readonly [key: string]: unknown };

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
  });
  return rest;
};

/** Schemas that have a name in code have the same name in the document, and stand in it once. */
const NAMED = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries({
  ...ids,
  ...views,
  By,
  Charge,
  Names,
  Office,
  Officer,
  SeenOfficer,
  Post,
  Problem,
}))
  if (schema instanceof z.ZodType) NAMED.add(schema, { id });

/** A schema of an answer, and the named ones it refers to. */
const answerOf = (schema: z.ZodType): { readonly schema: Json; readonly named: Json } => {
  const {
    $schema: _,
    $defs = {},
    ...rest
  } = z.toJSONSchema(schema, {
    io: 'output',
    metadata: NAMED,
    unrepresentable: 'any',
  });
  const placed = JSON.stringify({ rest, $defs }).replaceAll('#/$defs/', '#/components/schemas/');
  const { rest: inPlace, $defs: named } = Definitions.parse(JSON.parse(placed));
  return {
    schema: inPlace,
    named: Object.fromEntries(Object.entries(named).map(([id, { id: _i, ...def }]) => [id, def])),
  };
};
const Definitions = z.object({
  rest: z.record(z.string(), z.unknown()),
  $defs: z.record(z.string(), z.record(z.string(), z.unknown())),
});

/** Parameters of a route: path, query, and the headers its method asks for. */
const parametersOf = (route: Route, detailed: boolean): readonly Json[] => {
  const named = (where: 'path' | 'query', shape: z.ZodObject): readonly Json[] =>
    Object.entries(shape.shape).map(([name, schema]) => ({
      name,
      in: where,
      required: where === 'path' || requires(schema),
      schema: detailed ? schemaOf(asType(schema), 'input') : { type: 'string' },
    }));
  const header = (name: string, required: boolean, schema: Json): Json => ({
    name,
    in: 'header',
    required,
    schema: detailed ? schema : { type: 'string' },
  });
  return [
    ...named('path', route.params),
    ...named('query', route.query),
    ...(route.method === 'POST'
      ? [header('Idempotency-Key', detailed, schemaOf(IdempotencyKey, 'input'))]
      : []),
    ...(route.access !== 'public' && DONE_AS_POST[route.access]
      ? [header('Act-As-Post', false, schemaOf(ids.PostId, 'input'))]
      : []),
    ...(route.access === 'public' ? [] : [header('Accept-Language', false, { type: 'string' })]),
    ...(route.refusals.includes('precondition.failed')
      ? [header('If-Match', false, { type: 'string' })]
      : []),
  ];
};

const asType = (schema: unknown): z.ZodType => (schema instanceof z.ZodType ? schema : z.string());
/** A parameter is required when leaving it out fails. */
const requires = (schema: unknown): boolean => !asType(schema).safeParse(undefined).success;

/** `/v1/files/{fileId}` → its operations, by method. */
const byPath = (operation: (route: Route) => Json): Json => {
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of ROUTES) {
    const methods = paths[route.path] ?? {};
    methods[route.method.toLowerCase()] = operation(route);
    paths[route.path] = methods;
  }
  return paths;
};

/** Statuses a route may refuse with, each with the codes that have it. */
const refusalResponses = (route: Route): Json => {
  const byStatus = Object.groupBy(new Set(refusalsOf(route)), code => `${REFUSALS[code].status}`);
  return Object.fromEntries(
    Object.entries(byStatus).map(([status, codes = []]) => [
      status,
      {
        description: codes.map(code => `\`${code}\``).join(', '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
};

/** The document for people: OpenAPI 3.1 with every schema, printed to docs/openapi.json. */
export const openApiForPeople = (): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'Patravali',
    version: '1.0.0',
    description:
      'The electronic office of an Indian district. Errors are RFC 9457 problems with a stable `code`.',
    license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
  },
  servers: [{ url: '/' }],
  tags: NOUNS.map(name => ({ name })),
  security: [{ officer: [] }],
  paths: byPath(route => ({
    operationId: route.id,
    tags: [route.noun],
    summary: route.says,
    ...(route.access === 'public' ? { security: [] } : { 'x-permission': route.access }),
    parameters: parametersOf(route, true),
    ...(route.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(route.body, 'input') } },
          },
        }
      : {}),
    responses: {
      [route.status]: {
        description: 'Done.',
        content: { [route.produces]: { schema: answerOf(route.answer).schema } },
      },
      ...refusalResponses(route),
    },
  })),
  components: {
    schemas: Object.assign(
      {},
      ...[z.array(Problem), ...ROUTES.map(({ answer }) => answer)].map(answer => answerOf(answer).named),
    ),
    securitySchemes: { officer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
  },
});

/** What only the deployment knows of the gateway's document. */
export type GatewayParts = {
  /** `x-amazon-apigateway-integration` of a noun's Lambda. */
  readonly integration: (noun: Noun) => Json;
  /** `x-amazon-apigateway-authorizer` of the one TOKEN authoriser. */
  readonly authoriser: Json;
  /** `x-amazon-apigateway-gateway-responses`. */
  readonly gatewayResponses: Json;
  /** Paths beside the API's own: the web app. */
  readonly morePaths: Json;
};

/**
 * The document for API Gateway: OpenAPI 3.0.3, no body schemas, component names alphanumeric, required parameters checked.
 * `Idempotency-Key` is left to the function, whose refusal names it.
 */
export const openApiForGateway = (parts: GatewayParts): Json => ({
  openapi: '3.0.3',
  info: { title: 'Patravali', version: '1.0.0' },
  paths: {
    ...byPath(route => ({
      operationId: route.id,
      parameters: parametersOf(route, false),
      responses: { [route.status]: { description: 'Done.' } },
      security: route.access === 'public' ? [] : [{ officer: [] }],
      'x-amazon-apigateway-integration': parts.integration(route.noun),
    })),
    ...parts.morePaths,
  },
  components: {
    securitySchemes: {
      officer: {
        type: 'apiKey',
        name: 'Authorization',
        in: 'header',
        'x-amazon-apigateway-authtype': 'custom',
        'x-amazon-apigateway-authorizer': parts.authoriser,
      },
    },
  },
  'x-amazon-apigateway-request-validators': {
    parameters: { validateRequestParameters: true, validateRequestBody: false },
  },
  'x-amazon-apigateway-request-validator': 'parameters',
  'x-amazon-apigateway-gateway-responses': parts.gatewayResponses,
});
