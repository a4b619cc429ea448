import { expect, test } from 'vitest';
import { ROLES } from '../../src/domain/people/roles.ts';
import type { Role } from '../../src/domain/people/roles.ts';
import { grantOf } from '../../src/domain/policy/permissions.ts';
import { REGISTRY } from '../../src/operations/registry.ts';
import { buildSocket } from '../../src/http/socket.ts';
import { openHouse } from '../support/house.ts';

/** Ending one's own session would spoil the rest of the round. */
const ENDS_THE_ROUND = 'people.signOut';
const NOBODY = { case: '0'.repeat(32), code: 'one-two-three-four-five-six-seven' };

test('given every operation and every role, when each knocks over HTTP, then only whom the table names gets past', async () => {
  const house = await openHouse();
  const cookies = new Map<Role | 'no role', string>([['no role', await house.join('Nora', [])]]);
  for (const role of ROLES) cookies.set(role, await house.join(`R ${role}`, [role]));
  for (const operation of REGISTRY.values()) {
    if (operation.name === ENDS_THE_ROUND) continue;
    const grant = grantOf(operation.name);
    const outside = await house.call(operation.name, NOBODY);
    expect(stopped(outside.status, outside.json), `${operation.name} × anonymous`).toBe(grant.anonymous !== true);
    for (const [role, cookie] of cookies) {
      const granted = grant.roles === 'any' || (role !== 'no role' && grant.roles.includes(role));
      const allowed = granted && grant.atHouse !== true;
      const inside = await house.call(operation.name, NOBODY, { cookie });
      expect(stopped(inside.status, inside.json), `${operation.name} × ${role}`).toBe(!allowed);
    }
  }
});

test('given every operation, when the command line knocks at the socket for a person, then the same table holds, but for what everybody signs themselves', async () => {
  const house = await openHouse();
  for (const role of ROLES) await house.join(`S ${role}`, [role]);
  const socket = buildSocket(house.app.ctx);
  for (const operation of REGISTRY.values()) {
    if (operation.name === ENDS_THE_ROUND) continue;
    const grant = grantOf(operation.name);
    for (const role of ROLES) {
      const response = await socket.inject({
        method: 'POST',
        url: `/operations/${operation.name}`,
        headers: { 'content-type': 'application/json', 'x-throughline-as': `s.${role}@example.org` },
        payload: JSON.stringify(NOBODY),
      });
      const allowed = grant.inPerson !== true && (grant.roles === 'any' || grant.roles.includes(role));
      expect(stopped(response.statusCode, response.json()), `${operation.name} × ${role} × socket`).toBe(!allowed);
    }
  }
  const stranger = await socket.inject({
    method: 'POST',
    url: '/operations/case.queue',
    headers: { 'content-type': 'application/json', 'x-throughline-as': 'nobody@example.org' },
    payload: '{}',
  });
  expect(stranger.json()).toMatchObject({ reason: 'not-signed-in' });
});

function stopped(status: number, problem: Readonly<Record<string, unknown>>): boolean {
  return (
    (status === 401 || status === 403 || status === 409) &&
    ['not-signed-in', 'not-allowed', 'needs-a-person'].includes(String(problem['reason']))
  );
}
