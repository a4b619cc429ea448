import type { ComponentType } from 'react';
import type { Verb } from '../context.ts';
import { ConfirmOwner } from './confirm-owner.tsx';
import { Describe } from './describe.tsx';
import { EndBehaviour } from './end-behaviour.tsx';
import { Explain } from './explain.tsx';
import { DeclineFound, RedactFound } from './found-late.tsx';
import { Redact } from './redact.tsx';
import { Retire } from './retire.tsx';
import { SetConsumers } from './set-consumers.tsx';
import type { FormProps } from './verb-form.tsx';

/** The form of each verb. */
export const FORMS: Readonly<Record<Verb, ComponentType<FormProps>>> = {
  confirmOwner: ConfirmOwner,
  describe: Describe,
  setConsumers: SetConsumers,
  explain: Explain,
  endBehaviour: EndBehaviour,
  retire: Retire,
  redact: Redact,
  redactFound: RedactFound,
  declineFound: DeclineFound,
};
