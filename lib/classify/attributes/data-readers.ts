import type { ClauseTypeId } from '../../model/clause-type.ts';
import { consentRequired, parentalConsent, trainingOptIn } from './consent.ts';
import { peopleRead, personDecides } from './human-review.ts';
import { noticePromised } from './notice.ts';
import { offService } from './off-service.ts';
import { adsOptOut, cookieOptOut, locationOptOut, saleOptOut, sharingOptOut, trainingOptOut } from './opt-out.ts';
import type { TypeReaders } from './reader.ts';
import { safeguard } from './safeguard.ts';
import { trainingCarveOuts, trainingScope } from './training.ts';

/** Attributes of the types of data use, data collection and sharing. */
export const dataReaders: Readonly<Partial<Record<ClauseTypeId, TypeReaders>>> = {
  'ai-training': { optOut: trainingOptOut, optIn: trainingOptIn, carveOuts: trainingCarveOuts, scope: trainingScope },
  'targeted-advertising': { optOut: adsOptOut, offService },
  profiling: { humanReview: personDecides },
  'content-monitoring': { humanReview: peopleRead },
  'sensitive-data': { consentRequired },
  'biometric-data': { consentRequired },
  'precise-location': { optOut: locationOptOut },
  'device-access': { consentRequired },
  'cross-site-tracking': { optOut: cookieOptOut },
  'childrens-data': { consentRequired: parentalConsent },
  'data-sale': { optOut: saleOptOut },
  'third-party-sharing': { optOut: sharingOptOut },
  'government-disclosure': { noticePromised },
  'business-transfer': { noticePromised },
  'cross-border-transfer': { safeguard },
};
