import type { Detector, RunDetector } from '../detector.ts';
import { authorization } from './authorization.ts';
import { aws } from './aws.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { jwt } from './jwt.ts';
import { names } from './names.ts';
import { npm } from './npm.ts';
import { ownTokens, trackingCode } from './own.ts';
import { pem } from './pem.ts';
import { slack } from './slack.ts';
import { stripe } from './stripe.ts';
import { url } from './url.ts';

/** Called where one of their anchors stands. */
export const detectors: readonly Detector[] = [aws, github, gitlab, slack, stripe, npm, ownTokens, jwt, pem, url, authorization, names];

/** Called for every long run of token characters. */
export const runDetectors: readonly RunDetector[] = [trackingCode];
