import type { Framework } from './control.ts';

/**
 * The outcomes of the NIST Cybersecurity Framework 2.0 that the work of a case can show. The titles are those of their
 * categories in appendix A of NIST CSWP 29; what each asks for is said in our words.
 */
export const NIST_CSF = {
  id: 'nist-csf',
  name: 'NIST Cybersecurity Framework',
  version: '2.0 (CSWP 29, February 2024)',
  source: 'https://doi.org/10.6028/NIST.CSWP.29',
  controls: [
    {
      id: 'GV.OV-01',
      title: 'Oversight',
      says: 'What came of managing risks is looked at again, and steers what is done next.',
      citedAs: [],
    },
    {
      id: 'GV.RM-03',
      title: 'Risk Management Strategy',
      says: 'What managing these risks brings to light becomes part of how the organisation manages risk.',
      citedAs: [],
    },
    {
      id: 'GV.RM-04',
      title: 'Risk Management Strategy',
      says: 'Which answers to a risk are acceptable is decided and told.',
      citedAs: [],
    },
    {
      id: 'GV.RM-05',
      title: 'Risk Management Strategy',
      says: 'Those whom a risk touches, suppliers too, can be spoken to about it.',
      citedAs: [],
    },
    {
      id: 'ID.AM-02',
      title: 'Asset Management',
      says: 'There is a list of the services and systems that are run.',
      citedAs: ['ID.AM-2'],
    },
    {
      id: 'ID.AM-05',
      title: 'Asset Management',
      says: 'What matters most is known and comes first.',
      citedAs: ['ID.AM-5'],
    },
    {
      id: 'ID.AM-07',
      title: 'Asset Management',
      says: 'There is a list of the data that is held, with what has to be known about it.',
      citedAs: [],
    },
    {
      id: 'ID.AM-08',
      title: 'Asset Management',
      says: 'Systems, services and what they use are looked after from the first day to the last.',
      citedAs: [],
    },
    {
      id: 'ID.RA-07',
      title: 'Risk Assessment',
      says: 'Changes and exceptions are judged, written down and followed.',
      citedAs: [],
    },
    {
      id: 'ID.RA-08',
      title: 'Risk Assessment',
      says: 'Reports about weaknesses are taken in, looked at and answered.',
      citedAs: ['RS.AN-5'],
    },
    {
      id: 'ID.IM-03',
      title: 'Improvement',
      says: 'Daily work shows what should be better, and it is made better.',
      citedAs: [],
    },
    {
      id: 'PR.AA-01',
      title: 'Identity Management, Authentication, and Access Control',
      says: 'Identities and their credentials are managed.',
      citedAs: ['PR.AC-1'],
    },
    {
      id: 'PR.AA-05',
      title: 'Identity Management, Authentication, and Access Control',
      says: 'What an identity may do is laid down, kept small, split between people and looked at again.',
      citedAs: ['PR.AC-4'],
    },
    {
      id: 'PR.DS-01',
      title: 'Data Security',
      says: 'Data that is stored is protected.',
      citedAs: ['PR.DS-1'],
    },
    {
      id: 'RS.MA-02',
      title: 'Incident Management',
      says: 'Somebody looks at each report and finds out whether it is one.',
      citedAs: [],
    },
    {
      id: 'RS.MA-03',
      title: 'Incident Management',
      says: 'Each incident is given its kind and its place in the order.',
      citedAs: ['RS.AN-4'],
    },
    {
      id: 'RS.MA-04',
      title: 'Incident Management',
      says: 'What needs more than its handler can give goes to somebody who can give it.',
      citedAs: [],
    },
    {
      id: 'RS.AN-03',
      title: 'Incident Analysis',
      says: 'What happened is found out, down to its cause.',
      citedAs: ['RS.AN-3'],
    },
    {
      id: 'RS.AN-06',
      title: 'Incident Analysis',
      says: 'What was done is written down so that nobody can change it unseen.',
      citedAs: ['RS.AN-3'],
    },
    {
      id: 'RS.AN-07',
      title: 'Incident Analysis',
      says: 'What shows the incident is collected so that nobody can change it unseen.',
      citedAs: [],
    },
    {
      id: 'RS.CO-02',
      title: 'Incident Response Reporting and Communication',
      says: 'Those whom it concerns are told that it happened.',
      citedAs: ['RS.CO-2'],
    },
    {
      id: 'RS.CO-03',
      title: 'Incident Response Reporting and Communication',
      says: 'Those whom it concerns are told what is known.',
      citedAs: ['RS.CO-3'],
    },
    {
      id: 'RS.MI-01',
      title: 'Incident Mitigation',
      says: 'It is kept from doing more harm.',
      citedAs: ['RS.MI-1'],
    },
    {
      id: 'RS.MI-02',
      title: 'Incident Mitigation',
      says: 'It is taken out of the places where it stood.',
      citedAs: ['RS.MI-2'],
    },
    {
      id: 'RC.RP',
      title: 'Incident Recovery Plan Execution',
      says: 'What had stopped works again, was checked, and its end was declared.',
      citedAs: ['RC.RP-1'],
    },
    {
      id: 'RC.CO',
      title: 'Incident Recovery Communication',
      says: 'Those who have to do something for it to work again are told, and say where they are.',
      citedAs: ['RC.CO-3'],
    },
  ],
} as const satisfies Framework;
