/** Why the gateway itself answers, with API Gateway's own status and words where the template says nothing else. */
const DEFAULTS = {
  ACCESS_DENIED: [403, 'User is not authorized to access this resource'],
  API_CONFIGURATION_ERROR: [500, 'Internal server error'],
  AUTHORIZER_CONFIGURATION_ERROR: [500, 'Internal server error'],
  AUTHORIZER_FAILURE: [500, 'Internal server error'],
  BAD_REQUEST_PARAMETERS: [400, 'Missing required request parameters'],
  // A function that fails or answers badly: 502 on AWS, under no type of its own.
  INTEGRATION_FAILURE: [502, 'Internal server error'],
  INTEGRATION_TIMEOUT: [504, 'Endpoint request timed out'],
  MISSING_AUTHENTICATION_TOKEN: [403, 'Missing Authentication Token'],
  REQUEST_TOO_LARGE: [413, 'HTTP content length exceeded 10485760 bytes.'],
  UNAUTHORIZED: [401, 'Unauthorized'],
} as const satisfies Record<string, readonly [number, string]>;

export type RefusalType = keyof typeof DEFAULTS;

/** Thrown where the gateway answers in place of a function. */
export class GatewayRefusal extends Error {
  readonly type: RefusalType;
  readonly status: number;
  constructor(type: RefusalType, message: string = DEFAULTS[type][1]) {
    super(message);
    this.type = type;
    this.status = DEFAULTS[type][0];
  }
}
