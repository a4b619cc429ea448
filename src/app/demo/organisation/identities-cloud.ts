import { DATA, identity, PAYMENTS, PLATFORM, SHOP } from './identity-seed.ts';
import type { SourceSeed } from './identity-seed.ts';

const role = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
const user = (name: string) => `arn:aws:iam::111122223333:user/${name}`;
const bucket = (name: string) => `arn:aws:s3:::${name}/*`;

/** What the export of the cloud shows. The account number is the one that the vendor’s own examples use. */
export const CLOUD: SourceSeed = {
  source: 'aws',
  name: 'aws production',
  environment: 'production',
  identities: [
    identity('service-account', 'orders-api', role('orders-api'), 'Takes orders from the shop.', SHOP, 90, null, [
      ['dynamodb:putitem', 'arn:aws:dynamodb:eu-central-1:111122223333:table/orders'],
      ['sqs:sendmessage', 'arn:aws:sqs:eu-central-1:111122223333:orders'],
    ]),
    identity(
      'service-account',
      'invoice-printer',
      role('invoice-printer'),
      'Makes invoices as PDF.',
      PAYMENTS,
      210,
      null,
      [
        ['s3:putobject', bucket('invoices')],
        ['s3:getobject', bucket('invoice-templates')],
      ],
    ),
    identity(
      'service-account',
      'nightly-export',
      role('nightly-export'),
      'Copies the day’s sales to the warehouse.',
      DATA,
      400,
      null,
      [['s3:*', '*']],
    ),
    identity(
      'service-account',
      'image-resizer',
      role('image-resizer'),
      'Makes small pictures of large ones.',
      SHOP,
      130,
      null,
      [
        ['s3:getobject', bucket('product-pictures')],
        ['s3:putobject', bucket('product-pictures')],
      ],
    ),
    identity('service-account', 'log-shipper', role('log-shipper'), 'Sends logs to the archive.', PLATFORM, 60, null, [
      ['logs:putlogevents', '*'],
    ]),
    identity(
      'service-account',
      'backup-runner',
      role('backup-runner'),
      'Takes the backups of the night.',
      PLATFORM,
      500,
      null,
      [
        ['rds:createdbsnapshot', '*'],
        ['s3:putobject', bucket('backups')],
      ],
    ),
    identity('service-account', 'price-sync', role('price-sync'), 'Reads prices from the wholesaler.', SHOP, 45, null, [
      ['dynamodb:updateitem', 'arn:aws:dynamodb:eu-central-1:111122223333:table/prices'],
    ]),
    identity(
      'service-account',
      'fraud-check',
      role('fraud-check'),
      'Scores payments before they are taken.',
      PAYMENTS,
      75,
      null,
      [['sagemaker:invokeendpoint', '*']],
    ),
    identity('service-account', 'test-harness-2023', role('test-harness-2023'), null, null, 900, null, [['*', '*']]),
    identity(
      'service-account',
      'partner-upload',
      role('partner-upload'),
      'Takes files from partners.',
      DATA,
      150,
      null,
      [['s3:putobject', bucket('partner-inbox')]],
    ),
    identity('api-key', 'ci-deployer', user('ci-deployer'), 'Deploys from the pipeline.', PLATFORM, 320, null, [
      ['ecs:updateservice', '*'],
      ['iam:passrole', '*'],
    ]),
    identity('api-key', 'warehouse-loader', user('warehouse-loader'), 'Loads the warehouse.', DATA, 240, null, [
      ['redshift-data:executestatement', '*'],
    ]),
    identity('api-key', 'old-reporting', user('old-reporting'), null, null, 1_150, null, [['s3:getobject', '*']]),
    identity('api-key', 'mail-sender', user('mail-sender'), 'Sends mails to customers.', SHOP, 95, null, [
      ['ses:sendemail', '*'],
    ]),
    identity('access-token', 'cost-report', user('cost-report'), 'Reads what the cloud costs.', PLATFORM, 30, 60, [
      ['ce:getcostandusage', '*'],
    ]),
    identity('access-token', 'support-lookup', user('support-lookup'), 'Looks up orders for support.', null, 170, 12, [
      ['dynamodb:getitem', '*'],
    ]),
  ],
};
