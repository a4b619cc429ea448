import { shapeDetector } from '../shapes.ts';

/** What a tool has enciphered so that it may lie in a repository: it stands where a secret would, and is none. */
export const sealed = shapeDetector('sealed', [
  {
    kind: 'sealed-value',
    what: 'Value that Ansible Vault has enciphered',
    source: 'https://docs.ansible.com/ansible/latest/vault_guide/vault_encrypting_content.html',
    anchor: '$ANSIBLE_VAULT;',
    class: 'placeholder',
    pattern:
      /\$ANSIBLE_VAULT;[0-9.]{3,5};AES(?:256)?(?:;[\w.-]{1,40})?(?:(?:[ \t]{0,4}\r?\n|\\n)[ \t]{0,40}[0-9a-f]{2,80}){0,400}/y,
  },
]);
