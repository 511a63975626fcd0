import type { Gate, Verdict } from '#local/door/types.ts';

/** The same gate, which tells of every refusal once: a right that the template lacks must not fail in silence. */
export function tellingGate(gate: Gate, tell: (refusal: string) => void): Gate {
  const told = new Set<string>();
  const telling = (verdict: Verdict): Verdict => {
    if (!verdict.allowed && !told.has(verdict.message)) {
      told.add(verdict.message);
      tell(verdict.message);
    }
    return verdict;
  };
  return {
    mayCallAsRole: call => telling(gate.mayCallAsRole(call)),
    mayCallAsService: call => telling(gate.mayCallAsService(call)),
    mayAssume: (principal, roleArn) => telling(gate.mayAssume(principal, roleArn)),
  };
}
