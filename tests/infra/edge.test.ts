import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { District } from '#infra/district.ts';
import { idOf } from '#infra/functions.ts';
import { GATEWAY_RESPONSES } from '#shared/contract/problem.ts';
import { NOUNS } from '#shared/contract/route.ts';
import { ROUTES } from '#shared/contract/routes.ts';
import { ofType, templatesOf } from './templates.ts';

const Operation = z.looseObject({
  security: z.array(z.record(z.string(), z.array(z.string()))),
  'x-amazon-apigateway-integration': z.looseObject({ uri: z.unknown(), type: z.string() }),
});
const Body = z.looseObject({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), Operation)),
  components: z.looseObject({ securitySchemes: z.looseObject({ officer: z.looseObject({}) }) }),
  'x-amazon-apigateway-gateway-responses': z.record(
    z.string(),
    z.looseObject({
      statusCode: z.string(),
      responseTemplates: z.strictObject({ 'application/problem+json': z.string() }),
    }),
  ),
});

const { office } = templatesOf('up-namuna');
const [api] = ofType(office, 'AWS::ApiGateway::RestApi').map(([, resource]) => resource);
const body = Body.parse(api?.Properties['Body']);
const calls = (uri: unknown, id: string): boolean =>
  new RegExp(`"${id}Function\\w+","Arn"`).test(JSON.stringify(uri));

describe('the API', () => {
  it('is of the only version of OpenAPI that API Gateway reads', () => {
    expect(body.openapi).toBe('3.0.3');
    expect(JSON.stringify(body)).not.toMatch(/"nullable"|"\$id"|"requestBody"/);
  });

  it.each(ROUTES.map(route => [route.id, route] as const))(
    'leads %s to the function of its noun',
    (_, route) => {
      const operation = body.paths[route.path]?.[route.method.toLowerCase()];
      expect(calls(operation?.['x-amazon-apigateway-integration'].uri, idOf(`http-${route.noun}`))).toBe(
        true,
      );
      expect(operation?.security).toEqual(route.access === 'public' ? [] : [{ officer: [] }]);
    },
  );

  it('shows nothing else but the screen', () => {
    const others = Object.keys(body.paths).filter(path => !ROUTES.some(route => route.path === path));
    expect(others.sort()).toEqual(['/', '/assets/{proxy+}', '/settings.json']);
    for (const path of others) {
      expect(Object.keys(body.paths[path] ?? {})).toEqual(['get']);
      expect(calls(body.paths[path]?.['get']?.['x-amazon-apigateway-integration'].uri, 'Web')).toBe(true);
    }
  });

  it('asks the authoriser, whose answer it keeps for five minutes', () => {
    const authoriser = body.components.securitySchemes.officer['x-amazon-apigateway-authorizer'];
    expect(authoriser).toMatchObject({ type: 'token', authorizerResultTtlInSeconds: 300 });
    expect(calls(authoriser, 'Authoriser')).toBe(true);
  });

  it('answers on its own as the functions do: in both languages, as a problem with a code', () => {
    const responses = body['x-amazon-apigateway-gateway-responses'];
    expect(Object.keys(responses).sort()).toEqual(Object.keys(GATEWAY_RESPONSES).sort());
    expect(responses['MISSING_AUTHENTICATION_TOKEN']?.statusCode).toBe('404');
    for (const each of Object.values(responses)) {
      const { 'application/problem+json': template } = each.responseTemplates;
      // Says the same whatever charset a browser supposes, and holds nothing the gateway would fill in.
      expect(template).toMatch(/^[\x20-\x7e]+$/);
      expect(template).not.toContain('$');
      expect(JSON.parse(template)).toEqual({
        type: expect.stringMatching(/^urn:patravali:refusal:/),
        code: expect.any(String),
        status: Number(each.statusCode),
        title: expect.stringMatching(/^.*[\u0900-\u097f].* \/ [A-Z]/),
      });
    }
  });

  it('is deployed anew whenever its document or who may reach it changes', () => {
    const deployment = (change: Partial<District>) =>
      ofType(templatesOf('up-namuna', change).office, 'AWS::ApiGateway::Deployment').map(([id]) => id);
    const [now] = deployment({});
    expect(deployment({ waf: { enabled: true, ratePer5Minutes: 2000 } })).toEqual([now]);
    expect(deployment({ network: { kind: 'ip-allow-list', ranges: ['192.0.2.1/32'] } })).not.toEqual([now]);
  });

  it('lets no district use up the requests of its account', () => {
    const [stage] = ofType(office, 'AWS::ApiGateway::Stage').map(([, { Properties }]) => Properties);
    expect(stage?.['MethodSettings']).toEqual([
      expect.objectContaining({
        HttpMethod: '*',
        ResourcePath: '/*',
        ThrottlingRateLimit: 1000,
        ThrottlingBurstLimit: 2000,
      }),
    ]);
  });

  it('may call each of its functions from its own stage, and nobody else may', () => {
    const permissions = ofType(office, 'AWS::Lambda::Permission').map(([, { Properties }]) => Properties);
    // Each noun, who lets callers in, and the site.
    expect(permissions).toHaveLength(NOUNS.length + 2);
    for (const each of permissions) {
      expect(each['Principal']).toBe('apigateway.amazonaws.com');
      expect(JSON.stringify(each['SourceArn'])).toMatch(/ApiRest\w+.*(\/office\/\*\/\*|\/authorizers\/\*)/);
    }
  });
});
