import { describe } from 'vitest';
import { recognises } from '../../../test/support/recognises.ts';
import { made } from '../../../test/support/made.ts';

const chosen = `Otter${made('digits', 3)}!`;
const plain = `otter${made('digits', 3)}`;

describe('chats', () => {
  recognises(
    {
      'an answer in WhatsApp': [
        `12/03/2024, 10:22 - Alice: what's the password?\n12/03/2024, 10:23 - Bob: ${chosen}`,
        chosen,
        'password',
      ],
      'a message that was announced': [`[10:22] alice: password below\n[10:22] alice: ${chosen}`, chosen],
      'an answer in IRC': [`<bob> can you send me the pw for db1?\n<alice> ${plain}`, plain],
      'an answer in Slack': [`[{"user":"U1","text":"What is the password?"},{"user":"U2","text":"${chosen}"}]`, chosen],
    },
    {
      'a question about rules': '[10:22] alice: what is the password policy?\n[10:23] bob: 12 characters',
      'a question that is answered with yes': '[10:22] alice: did you change the password?\n[10:23] bob: yes\n',
      'a ticket': '<alice> forgot my password?\n<bob> ticket-1234',
      'another subject': `<alice> my password works\n<bob> ${plain}`,
      'an address': '<alice> where is the password?\n<bob> https://vault.example/1',
    },
  );
});
