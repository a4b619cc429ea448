import { lazy } from 'react';

/** The parts of the administration, in the order in which they stand in its menu. Each is fetched when it is opened. */
export const SECTIONS = [
  { to: '/admin/people', name: 'People', Screen: lazy(() => import('../people/people.tsx')) },
  { to: '/admin/teams', name: 'Teams', Screen: lazy(() => import('./teams/teams.tsx')) },
  { to: '/admin/settings', name: 'Settings', Screen: lazy(() => import('./settings/settings.tsx')) },
  { to: '/admin/tokens', name: 'API tokens', Screen: lazy(() => import('./tokens/tokens.tsx')) },
  { to: '/admin/changes', name: 'Changes', Screen: lazy(() => import('./changes/changes.tsx')) },
  { to: '/admin/health', name: 'Health', Screen: lazy(() => import('./health/health.tsx')) },
] as const;
