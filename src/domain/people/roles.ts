/** Everybody who reports is a reporter; the other roles are given by an administrator. */
export const ROLES = ['responder', 'approver', 'delivery-lead', 'auditor', 'administrator'] as const;
export type Role = (typeof ROLES)[number];
