import { type Document, functionOfUri, type Operation } from './document.ts';

export interface RequiredParameter {
  readonly in: 'path' | 'query' | 'header';
  readonly name: string;
}

/** One method of the API. */
export interface Route {
  /** As the template writes it: `/v1/files/{fileId}`. */
  readonly resource: string;
  /** `GET` …, or `ANY`. */
  readonly method: string;
  readonly functionArn: string;
  readonly timeoutMs: number;
  /** Name of the security scheme that admits to it; undefined: open to all. */
  readonly authoriser: string | undefined;
  /** What must be there, if the route's validator looks at parameters. */
  readonly required: readonly RequiredParameter[];
}

export interface Match {
  readonly route: Route;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Finds the route of a request; undefined where the API has none. */
export type FindRoute = (method: string, path: string) => Match | undefined;

interface Node {
  readonly fixed: Map<string, Node>;
  parameter: { readonly name: string; readonly node: Node } | undefined;
  greedy: { readonly name: string; readonly routes: Map<string, Route> } | undefined;
  readonly routes: Map<string, Route>;
}

const METHODS = [
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'x-amazon-apigateway-any-method',
] as const;

/** Every route of a document. */
export function routesOf(document: Document): readonly Route[] {
  const validators = document['x-amazon-apigateway-request-validators'];
  const checksParameters = (operation: Operation) => {
    const name =
      operation['x-amazon-apigateway-request-validator'] ?? document['x-amazon-apigateway-request-validator'];
    return name !== undefined && validators[name]?.validateRequestParameters === true;
  };
  return Object.entries(document.paths).flatMap(([resource, item]) =>
    METHODS.flatMap(key => {
      const operation = item[key];
      if (operation === undefined) return [];
      const [scheme] = (operation.security ?? document.security).flatMap(each => Object.keys(each));
      const integration = operation['x-amazon-apigateway-integration'];
      const parameters = checksParameters(operation) ? [...item.parameters, ...operation.parameters] : [];
      return [
        {
          resource,
          method: key === 'x-amazon-apigateway-any-method' ? 'ANY' : key.toUpperCase(),
          functionArn: functionOfUri(integration.uri),
          timeoutMs: integration.timeoutInMillis,
          authoriser: scheme,
          required: parameters
            .filter(each => each.required)
            .map(({ in: place, name }) => ({ in: place, name })),
        },
      ];
    }),
  );
}

const node = (): Node => ({ fixed: new Map(), parameter: undefined, greedy: undefined, routes: new Map() });
const segmentsOf = (path: string): readonly string[] => (path === '/' ? [] : path.slice(1).split('/'));

function insert(root: Node, route: Route): void {
  let at = root;
  for (const segment of segmentsOf(route.resource)) {
    const [, greedy] = /^\{(.+)\+\}$/.exec(segment) ?? [];
    if (greedy !== undefined) {
      at.greedy ??= { name: greedy, routes: new Map() };
      at.greedy.routes.set(route.method, route);
      return;
    }
    const [, name] = /^\{(.+)\}$/.exec(segment) ?? [];
    if (name === undefined) {
      const next = at.fixed.get(segment) ?? node();
      at.fixed.set(segment, next);
      at = next;
    } else {
      at.parameter ??= { name, node: node() };
      at = at.parameter.node;
    }
  }
  at.routes.set(route.method, route);
}

/** A segment that is no right percent-encoding reaches the function as it came; the function knows no such id. */
function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

const routeFor = (routes: ReadonlyMap<string, Route>, method: string) =>
  routes.get(method) ?? routes.get('ANY');

function search(at: Node, segments: readonly string[], method: string): Match | undefined {
  const [segment, ...rest] = segments;
  if (segment === undefined) {
    const route = routeFor(at.routes, method);
    return route && { route, parameters: {} };
  }
  const fixed = at.fixed.get(segment);
  const byName = fixed && search(fixed, rest, method);
  if (byName !== undefined) return byName;
  if (at.parameter !== undefined && segment !== '') {
    const found = search(at.parameter.node, rest, method);
    if (found !== undefined)
      return {
        ...found,
        parameters: { ...found.parameters, [at.parameter.name]: decode(segment) },
      };
  }
  const route = at.greedy && routeFor(at.greedy.routes, method);
  if (at.greedy === undefined || route === undefined) return undefined;
  return { route, parameters: { [at.greedy.name]: segments.map(decode).join('/') } };
}

/** A fixed segment goes before a parameter, a parameter before a greedy one, as in API Gateway. */
export function createFindRoute(routes: readonly Route[]): FindRoute {
  const root = node();
  for (const route of routes) insert(root, route);
  return (method, path) => search(root, segmentsOf(path), method);
}
