import type { DocumentId, EngagementEvent, VersionId } from './events.ts';
import type { Body, Document, Rendition, Version } from './state.ts';

/** What an event changes of the documents. Whatever changes a text or a decision about it takes its renditions away. */
export function reduceDocument({ documents }: Body, event: EngagementEvent): Partial<Body> {
  switch (event.type) {
    case 'version-added': {
      const { document, version, digest } = event.facts;
      const added: Version = {
        version,
        digest,
        author: event.actor,
        scan: null,
        rendition: null,
        original: { state: 'sealed' },
      };
      const known = documents.some((one) => one.document === document);
      const all = known ? documents : [...documents, { document, versions: [] }];
      return {
        documents: all.map((one) => (one.document === document ? { ...one, versions: [...one.versions, added] } : one)),
      };
    }
    case 'version-scanned': {
      const { detectors, findings } = event.facts;
      return {
        documents: changed(documents, event.facts, (one) => ({
          ...one,
          scan: { detectors, findings },
          rendition: null,
        })),
      };
    }
    case 'finding-marked': {
      const { finding, value, class: is } = event.facts;
      return {
        documents: changed(documents, event.facts, (one) => ({
          ...one,
          scan:
            one.scan === null ? null : { ...one.scan, findings: [...one.scan.findings, { finding, value, class: is }] },
          rendition: null,
        })),
      };
    }
    case 'value-decided': {
      const { value } = event.facts;
      return {
        documents: documents.map((one) => ({
          ...one,
          versions: one.versions.map((version) => (holds(version, value) ? { ...version, rendition: null } : version)),
        })),
      };
    }
    case 'rendition-proved': {
      const { rendition, hash } = event.facts;
      const made: Rendition = { rendition, hash, approvedBy: null, releasedAt: null };
      return { documents: changed(documents, event.facts, (one) => ({ ...one, rendition: made })) };
    }
    case 'release-approved':
      return { documents: changed(documents, event.facts, (one) => withRendition(one, { approvedBy: event.actor })) };
    case 'released':
      return {
        documents: changed(documents, event.facts, (one) => withRendition(one, { releasedAt: event.facts.at })),
      };
    case 'original-kept': {
      const { until } = event.facts;
      return { documents: changed(documents, event.facts, (one) => ({ ...one, original: { state: 'kept', until } })) };
    }
    case 'original-destroyed':
      return { documents: changed(documents, event.facts, (one) => ({ ...one, original: { state: 'destroyed' } })) };
    default:
      return {};
  }
}

function changed(
  documents: readonly Document[],
  { document, version }: { readonly document: DocumentId; readonly version: VersionId },
  change: (version: Version) => Version,
): readonly Document[] {
  return documents.map((one) =>
    one.document === document
      ? { ...one, versions: one.versions.map((own) => (own.version === version ? change(own) : own)) }
      : one,
  );
}

function withRendition(version: Version, change: Partial<Rendition>): Version {
  return version.rendition === null ? version : { ...version, rendition: { ...version.rendition, ...change } };
}

function holds({ scan }: Version, value: string): boolean {
  return scan !== null && scan.findings.some((found) => found.value === value);
}
