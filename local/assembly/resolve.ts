/** Resolves the intrinsics of a template to plain values, as CloudFormation would. */
import { attributeOf, refOf } from './attributes.ts';
import type { Template } from './manifest.ts';
import type { Identity, Place } from './physical.ts';
import type { ReadOptions } from './types.ts';
import type { Unknowns } from './unknowns.ts';

/** `AWS::NoValue`: the property it stands for is left out. */
const NONE = Symbol('AWS::NoValue');
/** What stands where nothing could be found; the start stops anyway, after the whole list is made. */
const LOST = '(unknown)';

export interface StackScope extends Place {
  readonly name: string;
  readonly template: Template;
  readonly identities: ReadonlyMap<string, Identity>;
}

/** Resolves an `Fn::ImportValue` by name; undefined if no stack exports it. */
export type FindExport = (name: string) => unknown;

/** Resolver of one stack. What it does not know goes to `unknowns`; it never throws for it. */
export class Resolver {
  readonly #stack: StackScope;
  readonly #options: ReadOptions;
  readonly #findExport: FindExport;
  readonly #unknowns: Unknowns;
  readonly #conditions = new Map<string, boolean>();

  constructor(stack: StackScope, options: ReadOptions, findExport: FindExport, unknowns: Unknowns) {
    this.#stack = stack;
    this.#options = options;
    this.#findExport = findExport;
    this.#unknowns = unknowns;
  }

  /** The value with every intrinsic resolved; `where` is the logical id that a complaint names. */
  resolve(value: unknown, where: string): unknown {
    const resolved = this.#value(value, where);
    return resolved === NONE ? undefined : resolved;
  }

  /** Whether a named condition holds; true for a resource or output without one. */
  holds(name: string | undefined, where: string): boolean {
    if (name === undefined) return true;
    const known = this.#conditions.get(name);
    if (known !== undefined) return known;
    const definition = this.#stack.template.Conditions[name];
    if (definition === undefined) this.#unknown('condition', name, where);
    const holds = this.#truth(definition, where);
    this.#conditions.set(name, holds);
    return holds;
  }

  #value(value: unknown, where: string): unknown {
    if (Array.isArray(value))
      return value.map(item => this.#value(item, where)).filter(item => item !== NONE);
    if (!isObject(value)) return value;
    const keys = Object.keys(value);
    const [only] = keys;
    if (keys.length === 1 && only !== undefined && (only === 'Ref' || only.startsWith('Fn::'))) {
      return this.#intrinsic(only, value[only], where);
    }
    const entries = keys.map(key => [key, this.#value(value[key], where)] as const);
    return Object.fromEntries(entries.filter(([, item]) => item !== NONE));
  }

  #intrinsic(name: string, argument: unknown, where: string): unknown {
    const list = () => {
      const resolved = this.#value(argument, where);
      return Array.isArray(resolved) ? resolved : [];
    };
    switch (name) {
      case 'Ref':
        return this.#ref(String(argument), where);
      case 'Fn::GetAtt':
        return this.#attribute(argument, where);
      case 'Fn::Join': {
        const [separator, parts] = list();
        return Array.isArray(parts)
          ? parts.map(String).join(String(separator))
          : this.#unknown(name, 'form', where);
      }
      case 'Fn::Split': {
        const [separator, text] = list();
        return String(text).split(String(separator));
      }
      case 'Fn::Select': {
        const [index, items] = list();
        const item: unknown = Array.isArray(items) ? items[Number(index)] : undefined;
        return item === undefined ? this.#unknown(name, `index ${String(index)}`, where) : item;
      }
      case 'Fn::Sub':
        return this.#substitute(argument, where);
      case 'Fn::If': {
        const [condition, yes, no] = Array.isArray(argument) ? argument : [];
        return this.#value(this.holds(String(condition), where) ? yes : no, where);
      }
      case 'Fn::ImportValue': {
        const exportName = String(this.#value(argument, where));
        return this.#findExport(exportName) ?? this.#unknown('export', exportName, where);
      }
      case 'Fn::Base64':
        return Buffer.from(String(this.#value(argument, where))).toString('base64');
      default:
        return this.#unknown('intrinsic', name, where);
    }
  }

  #ref(name: string, where: string): unknown {
    const { account, region, template, identities } = this.#stack;
    switch (name) {
      case 'AWS::AccountId':
        return account;
      case 'AWS::Region':
        return region;
      case 'AWS::Partition':
        return 'aws';
      case 'AWS::URLSuffix':
        return 'amazonaws.com';
      case 'AWS::StackName':
        return this.#stack.name;
      case 'AWS::StackId':
        return `arn:aws:cloudformation:${region}:${account}:stack/${this.#stack.name}/local`;
      case 'AWS::NoValue':
        return NONE;
    }
    const parameter = template.Parameters[name];
    if (parameter !== undefined) return this.#parameter(name, parameter, where);
    const resource = identities.get(name);
    return resource === undefined ? this.#unknown('reference', name, where) : refOf(resource, this.#options);
  }

  #parameter(name: string, { Type, Default }: { Type: string; Default?: unknown }, where: string): unknown {
    const given = this.#options.parameters?.[name] ?? Default;
    if (given === undefined) return this.#unknown('parameter without a default', name, where);
    if (Type === 'CommaDelimitedList' || Type.startsWith('List<')) return String(given).split(',');
    return Type === 'Number' ? Number(given) : String(given);
  }

  #attribute(argument: unknown, where: string): unknown {
    const path = typeof argument === 'string' ? argument.split('.') : Array.isArray(argument) ? argument : [];
    const [logicalId, ...rest] = path.map(part => String(this.#value(part, where)));
    const name = rest.join('.');
    const resource = logicalId === undefined ? undefined : this.#stack.identities.get(logicalId);
    const answer = resource && attributeOf(resource, name, this.#options);
    return answer ?? this.#unknown('attribute', `${resource?.type ?? logicalId}.${name}`, where);
  }

  /** `${Name}`, `${Resource.Attribute}`, `${!literal}`. */
  #substitute(argument: unknown, where: string): string {
    const [text, variables]: readonly unknown[] = Array.isArray(argument) ? argument : [argument];
    return String(text).replaceAll(/\$\{([^}]*)\}/g, (_, name: string) => {
      if (name.startsWith('!')) return `\${${name.slice(1)}}`;
      if (isObject(variables) && name in variables) return String(this.#value(variables[name], where));
      return String(name.includes('.') ? this.#attribute(name, where) : this.#ref(name, where));
    });
  }

  #truth(value: unknown, where: string): boolean {
    if (!isObject(value)) return value === true || value === 'true';
    const [[name, argument] = ['', undefined]] = Object.entries(value);
    const parts: readonly unknown[] = Array.isArray(argument) ? argument : [];
    switch (name) {
      case 'Fn::Equals':
        return String(this.#value(parts[0], where)) === String(this.#value(parts[1], where));
      case 'Fn::And':
        return parts.every(part => this.#truth(part, where));
      case 'Fn::Or':
        return parts.some(part => this.#truth(part, where));
      case 'Fn::Not':
        return !this.#truth(parts[0], where);
      case 'Condition':
        return this.holds(String(argument), where);
      default:
        this.#unknown('intrinsic of a condition', name, where);
        return false;
    }
  }

  #unknown(what: string, name: string, where: string): string {
    this.#unknowns.add(what, name, `${this.#stack.name}/${where}`);
    return LOST;
  }
}

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
