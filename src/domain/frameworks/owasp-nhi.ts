import type { Framework } from './control.ts';

/**
 * The ten risks with their names as OWASP lists them. A case is evidence for one of them when it found that risk or
 * dealt with it.
 */
export const OWASP_NHI = {
  id: 'owasp-nhi',
  name: 'OWASP Non-Human Identities Top 10',
  version: '2025',
  source: 'https://owasp.org/www-project-non-human-identities-top-10/2025/',
  controls: [
    {
      id: 'NHI1',
      title: 'Improper Offboarding',
      says: 'What nobody needs any more still works.',
      citedAs: ['NHI-01', 'NHI1:2025'],
    },
    {
      id: 'NHI2',
      title: 'Secret Leakage',
      says: 'A credential stands where it can be read by others.',
      citedAs: ['NHI-02', 'NHI2:2025'],
    },
    {
      id: 'NHI3',
      title: 'Vulnerable Third-Party NHI',
      says: 'Somebody else’s integration holds access to our systems.',
      citedAs: ['NHI-03', 'NHI3:2025'],
    },
    {
      id: 'NHI4',
      title: 'Insecure Authentication',
      says: 'How an identity proves itself is weak, or does not work as it should.',
      citedAs: ['NHI-04', 'NHI4:2025'],
    },
    {
      id: 'NHI5',
      title: 'Overprivileged NHI',
      says: 'An identity may do more than it needs.',
      citedAs: ['NHI-05', 'NHI5:2025'],
    },
    {
      id: 'NHI6',
      title: 'Insecure Cloud Deployment Configurations',
      says: 'Pipelines and deployments hold credentials, or trust too widely.',
      citedAs: ['NHI-06', 'NHI6:2025'],
    },
    {
      id: 'NHI7',
      title: 'Long-Lived Secrets',
      says: 'A credential has been the same for too long, or never ends.',
      citedAs: ['NHI-07', 'NHI7:2025'],
    },
    {
      id: 'NHI8',
      title: 'Environment Isolation',
      says: 'One identity reaches from testing into production, or the other way round.',
      citedAs: ['NHI-08', 'NHI8:2025'],
    },
    {
      id: 'NHI9',
      title: 'NHI Reuse',
      says: 'Several consumers share one identity or one credential.',
      citedAs: ['NHI-09', 'NHI9:2025'],
    },
    {
      id: 'NHI10',
      title: 'Human Use of NHI',
      says: 'A person works under an identity that was made for a machine.',
      citedAs: ['NHI-10', 'NHI10:2025'],
    },
  ],
} as const satisfies Framework;
