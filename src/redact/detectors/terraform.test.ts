import { describe } from 'vitest';
import { recognises } from '../../../test/support/recognises.ts';

const word = 'otterland';

describe('Terraform', () => {
  recognises(
    {
      'a default under a name': [
        `variable "db_password" {\n  type = string\n  default = "${word}"\n}`,
        word,
        'password',
      ],
      'a default behind a description': [
        `variable "api_token" {\n  description = "The {token}"\n  default     = "k3Jx9${word}Qz81"\n}`,
        `k3Jx9${word}Qz81`,
        'api-token',
      ],
      'a sensitive variable': [
        `variable "thing" {\n  sensitive = true\n  default   = "${word}"\n}`,
        word,
        'declared-secret',
      ],
      'an output of a state': [
        `"outputs": {"x": {"value": "${word}", "type": "string", "sensitive": true}}`,
        word,
        'declared-secret',
      ],
      'an output over lines': [
        `"x": {\n  "sensitive": true,\n  "type": "string",\n  "value": "${word}"\n}`,
        word,
        'declared-secret',
      ],
      'an output with fields': [
        `"x": {\n  "sensitive": true,\n  "value": {\n    "user": "svc1",\n    "pw": "${word}"\n  }\n}`,
        word,
      ],
      'a generated password': [
        `"type": "random_password",\n"name": "db",\n"instances": [{"attributes": {"id": "none", "result": "${word}9X!"}}]`,
        `${word}9X!`,
        'declared-secret',
      ],
      'an attribute that the state lists': [
        `"attributes": {\n "blob": "${word}",\n "id": "x"\n},\n"sensitive_attributes": [\n [\n  {"type": "get_attr", "value": "blob"}\n ]\n]`,
        word,
        'declared-secret',
      ],
      'a value of a plan': [
        `"values": {"id": "a", "blob": "${word}"}, "sensitive_values": {"blob": true}`,
        word,
        'declared-secret',
      ],
      'a value for Helm': [`set_sensitive {\n  name  = "x"\n  value = "${word}"\n}`, word, 'declared-secret'],
      'a file of variables': [`db_password = "${word}"`, word],
      'a provider': [`provider "vsphere" {\n  user = "bob"\n  password = "${word}"\n}`, word],
    },
    {
      'another variable': `variable "region" {\n  default = "otterland"\n}`,
      'a reference': `variable "db_password" {\n  default = ""\n}\npassword = var.db_password`,
      'an output that is not sensitive': '"x": {"value": "otterland", "sensitive": false}',
      'an output by reference':
        'output "db_password" {\n  value     = random_password.db.result\n  sensitive = true\n}',
      'nothing listed': '"attributes": {"id": "otterland"}, "sensitive_attributes": []',
      'an attribute that is not there':
        '"attributes": {"id": "otterland"}, "sensitive_attributes": [[{"type":"get_attr","value":"pw"}]]',
      'a sentence': 'Mark the value as sensitive = true, and the default is hidden.',
    },
  );
});
